/** A message in a step: one that an earlier step sent, the target of a message menu, or one by its id or link. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Run } from "../../model/program.ts";
import type { ObjectShape } from "../../model/shape.ts";
import { isSnowflake } from "../../schema/kit/snowflake.ts";
import { text } from "../../schema/kit/text.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileBare } from "../../template/bare.ts";
import { describe, isObject, type Type } from "../../template/type.ts";
import { type Place, placeOf } from "./channel.ts";
import { refused } from "./refused.ts";

/** What a step gives that sent a message. */
export const SENT_MESSAGE = {
  name: "a sent message",
  prints: "link",
  fields: { id: "text", link: "text" },
} as const satisfies ObjectShape;

/** The schema of a message; `compileMessageTarget` checks what it means. */
export const MESSAGE_TARGET = text(
  "a message: a name that `save_as` gave, target in a message menu, or a link",
);

const LINK = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(\d+|@me)\/(\d+)\/(\d+)$/;

export interface MessageTarget {
  readonly place: Place;
  readonly messageId: string;
  /** The bot wrote it. */
  readonly own: boolean;
}

/** Where a message can be found again, by people and by later steps. */
export function messageLink(guildId: string | undefined, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId ?? "@me"}/${channelId}/${messageId}`;
}

/** The message with the command, or with the control that was pressed. */
export function calledBy(run: Run): MessageTarget | undefined {
  const { message } = run.origin;
  return message && { place: placeOf(run), messageId: message.messageId, own: false };
}

/** @returns what throws `StepRefused` where no message is meant, or one that the person has no say in */
export function compileMessageTarget(
  source: SourceText,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): (run: Run) => MessageTarget {
  const written = source.text.trim();
  // An id as a number would lose its last digits.
  if (isSnowflake(written) || LINK.test(written)) return (run) => find(written, run, true, false);
  const expression = compileBare(source, variables, problems, "the name of a message");
  const type = expression?.type ?? "anything";
  if (!isMessage(type) && type !== "text" && type !== "anything") {
    problems.add({
      code: "no-such-message",
      message: `\`${written}\` is ${describe(type)}, and here belongs a message.`,
      span: source.at(0, source.text.length),
      expected: "what a step such as `send` saved with `save_as`, or the id or link of a message",
    });
  }
  const object = isObject(type);
  const own = object && type.name === SENT_MESSAGE.name;
  return (run) => {
    const value = expression?.run(run.scope);
    const address = object ? (value as { link?: unknown } | undefined)?.link : value;
    return find(typeof address === "string" ? address.trim() : "", run, object, own);
  };
}

/** An id that stands alone is one of the channel in which the command was called. */
function find(address: string, run: Run, trusted: boolean, own: boolean): MessageTarget {
  const here = placeOf(run);
  if (isSnowflake(address)) return { place: here, messageId: address, own };
  const [, guildId, channelId = "", messageId = ""] = LINK.exec(address) ?? [];
  const view = run.bot.world.channel(channelId);
  // A link that a member gives leads no further than to their own server.
  const reachable = channelId === here.id ||
    view !== undefined && (trusted || view.guildId === run.caller.guildId);
  if (guildId === undefined || !reachable && !own) throw refused({ key: "message_unclear", values: {} });
  return { place: view ? { id: channelId, view } : { id: channelId }, messageId, own };
}

function isMessage(type: Type): boolean {
  return isObject(type) && type.fields["link"] === "text" && type.fields["id"] === "text";
}
