/** The action `reply`: answers the person who asked. */
import { showPlace } from "../diagnostics/span.ts";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import type { Run, Step } from "../model/program.ts";
import type { MessageReply, ReplyDefinition } from "../schema/keys/reply.ts";
import type { MessageContext } from "../schema/steps/kind.ts";
import { LIMITS } from "../model/limits.ts";
import { Mentions } from "../template/mentions.ts";
import { compileText } from "../template/text.ts";
import { cut } from "../words/cut.ts";
import { compileComponents, type Delivery } from "./components/compile_components.ts";
import { compilePages } from "./pages/compile_pages.ts";
import { compileEmbed } from "./embed.ts";
import { compilePoll } from "./poll.ts";
import { fitEmbeds } from "../words/fit_embeds.ts";

export interface CompiledMessage {
  readonly weight: number;
  readonly options: ReplyOptions;
  /** Throws `StepRefused` where its buttons would have to remember too much. */
  message(run: Run): Promise<OutgoingMessage>;
}

/** One answer, or several of which each run picks one at random by weight. */
export function compileReply(definition: ReplyDefinition, context: MessageContext): Step {
  const choices = definition.random.map(({ reply, weight }) => compileMessage(reply, weight, context));
  const total = choices.reduce((sum, choice) => sum + choice.weight, 0);
  const only = choices.length === 1 ? choices[0] : undefined;
  return {
    action: "reply",
    get source() {
      return showPlace(definition.span);
    },
    async run(run: Run) {
      const choice = only ?? pick(choices, total, run.random());
      await run.reply(await choice.message(run), choice.options);
    },
  };
}

function pick(choices: readonly CompiledMessage[], total: number, random: number): CompiledMessage {
  let left = random * total;
  return choices.find((choice) => (left -= choice.weight) < 0) ?? choices.at(-1)!;
}

/** @param delivery decides who may press its buttons, where its author says nothing */
export function compileMessage(
  definition: MessageReply,
  weight: number,
  context: MessageContext,
  delivery: Delivery = "reply",
): CompiledMessage {
  const { variables, theme, problems } = context;
  const content = definition.text && compileText(definition.text, variables, problems);
  const embeds = definition.embeds.map((embed) => compileEmbed(embed, variables, theme, problems));
  const components = compileComponents(definition.components, delivery, context);
  const poll = definition.poll && compilePoll(definition.poll, context);
  const pages = definition.pages &&
    compilePages(definition.pages, definition.components, delivery, context);
  const pings = new Set(definition.mentions);
  return {
    weight,
    options: { ephemeral: definition.ephemeral, deleteAfter: definition.deleteAfter },
    async message(run) {
      const { scope } = run;
      const mentions = new Mentions({ everyone: pings.has("everyone") });
      const message: OutgoingMessage = {
        allowed_mentions: { parse: [], replied_user: false },
      };
      if (content) message.content = cut(content.render(scope, mentions), LIMITS.message.content);
      if (embeds.length > 0) message.embeds = fitEmbeds(embeds.map((fill) => fill(scope)));
      if (components) Object.assign(message, await components(run, mentions));
      if (poll) message.poll = poll(scope);
      const allowed = message.allowed_mentions;
      if (pings.has("people") && mentions.users.size > 0) allowed.users = some(mentions.users);
      if (pings.has("roles") && mentions.roles.size > 0) allowed.roles = some(mentions.roles);
      if (pings.has("everyone")) allowed.parse = ["everyone"];
      return pages ? await pages(run, message) : message;
    },
  };
}

/** Discord takes at most 100 ids of each kind. */
function some(ids: ReadonlySet<string>): string[] {
  return [...ids].slice(0, LIMITS.message.allowedMentions);
}
