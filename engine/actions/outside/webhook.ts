/** The action `webhook`: posts a message through one of Discord's webhooks, under a name and picture of its own. */
import type { SourceText } from "../../diagnostics/span.ts";
import { HttpError } from "../../model/http.ts";
import { LIMITS } from "../../model/limits.ts";
import type { WebhookReference } from "../../model/ports.ts";
import type { Run } from "../../model/program.ts";
import { checkAddress, isAddress } from "../../schema/checks/address.ts";
import { checkFilledText } from "../../schema/checks/length.ts";
import { messageFrom } from "../../schema/keys/reply.ts";
import { map } from "../../schema/kit/map.ts";
import { hasPlaceholder } from "../../schema/kit/placeholder.ts";
import { quote } from "../../schema/kit/quote.ts";
import { secret } from "../../schema/kit/secret.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { cut } from "../../words/cut.ts";
import { checkPosted, compilePosted, POST_HINTS, postKeys } from "../kit/posted_message.ts";
import { refused } from "../kit/refused.ts";
import { attempt } from "../moderation/attempt.ts";

/** Source: Discord docs, resources/webhook: `url` of a webhook object; canary and ptb are Discord's test versions. */
const WEBHOOK_URL =
  /^https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/(\d{15,22})\/([\w-]{20,120})\/?$/;
/** Discord keeps these for itself (source: Discord docs, resources/webhook, create webhook). */
const KEPT_NAMES = /clyde|discord/i;

/** Discord's JSON error codes: unknown webhook, invalid webhook token. */
const GONE = new Map([[10015, "webhook_gone"], [50027, "webhook_gone"]] as const);

export const WEBHOOK: ActionWord = {
  name: "webhook",
  description:
    "Posts a message through a webhook of Discord: a map with url, text, embed, name and avatar. The url is a secret.",
  nearMisses: ["post_webhook", "send_webhook", "discord_webhook", "hook"],
  schema(steps) {
    // A webhook is nobody whom a press could reach.
    const { text: words, embed, embeds, mentions } = postKeys(steps);
    return map(
      "a message for a webhook, such as `{ url: ${FEEDBACK_WEBHOOK}, text: Hello }`",
      {
        url: secret({
          code: "secret-not-a-variable",
          what: "the name of a variable of the .env file, written ${FEEDBACK_WEBHOOK}",
          message: "The address of a webhook is a secret, and here it is not the name of a variable.",
          suggestion: "${FEEDBACK_WEBHOOK}",
        }).describe(
          "Where the webhook's address is found: `${FEEDBACK_WEBHOOK}` names a variable of the .env file.",
        ),
        name: text("a name").describe(
          "The name under which it is posted; the webhook's own where nothing is said.",
        )
          .optional(),
        avatar: text("the address of a picture").describe("The picture beside the name.").optional(),
        text: words,
        embed,
        embeds,
        mentions,
      },
      ({ url: { variable }, name, avatar, ...keys }, node): ActionUse => {
        const message = messageFrom(keys, node);
        return {
          check(problems) {
            checkPosted(message, problems);
            checkAddress(avatar, problems);
            checkFilledText(name, LIMITS.webhook.name, "The name", problems);
            if (!name || hasPlaceholder(name.text) || isName(name.text)) return;
            problems.add({
              code: "webhook-name",
              message: `${quote(name.text)} cannot be the name of a webhook.`,
              span: name.span,
              expected: "1 to 80 characters without the words clyde and discord",
            });
          },
          compile(context) {
            const fill = compilePosted(message, context);
            const render = (source: SourceText | undefined) =>
              source && compileText(source, context.variables, context.problems);
            const [named, pictured] = [render(name), render(avatar)];
            return {
              async run(run) {
                const { discord } = run.bot;
                const as = { ...nameOf(named?.render(run.scope)), ...pictureOf(pictured?.render(run.scope)) };
                await attempt(discord.executeWebhook(webhookOf(variable, run), await fill(run), as), GONE);
              },
            };
          },
        };
      },
      {
        ...POST_HINTS,
        to: { use: "url" },
        address: { use: "url" },
        link: { use: "url" },
        username: { use: "name" },
        avatar_url: { use: "avatar" },
        icon: { use: "avatar" },
        picture: { use: "avatar" },
      },
    );
  },
};

/** @throws StepRefused where the variable holds no webhook; which one it is stands in the log */
function webhookOf(variable: string, run: Run): WebhookReference {
  const [, id, token] = WEBHOOK_URL.exec(run.bot.services.http.secret(variable)?.trim() ?? "") ?? [];
  if (id !== undefined && token !== undefined) return { id, token };
  run.noteError(new HttpError(`The variable ${variable} does not hold the address of a webhook of Discord`));
  throw refused({ key: "webhook_gone", values: {} });
}

function isName(text: string): boolean {
  return text.trim() !== "" && !KEPT_NAMES.test(text);
}

/** A name that Discord would refuse is left out: the webhook then posts under its own. */
function nameOf(text: string | undefined): { readonly name?: string } {
  return text !== undefined && isName(text) ? { name: cut(text.trim(), LIMITS.webhook.name) } : {};
}

function pictureOf(address: string | undefined): { readonly avatar?: string } {
  return address !== undefined && isAddress(address) ? { avatar: address } : {};
}
