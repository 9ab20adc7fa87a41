import type { Problems } from "../../diagnostics/diagnostic.ts";
import { LIMITS } from "../../model/limits.ts";
import type { MapEntry } from "../../source/nodes.ts";
import type { EmbedDefinition } from "../keys/embed.ts";
import { leastLength } from "../kit/placeholder.ts";
import type { MessageReply, ReplyDefinition } from "../keys/reply.ts";
import { checkComponents } from "./components.ts";
import { checkEmbed, embedLength } from "./embed.ts";
import { checkCount, checkFilledText, grouped } from "./length.ts";
import { checkPages } from "./pages.ts";
import { has, placeOf } from "./place_of.ts";
import { checkPoll } from "./poll.ts";

/** Keys of a message that say how or to whom, not what. */
const SETTINGS: ReadonlySet<string> = new Set([
  "ephemeral",
  "delete_after",
  "mentions",
  "weight",
  "to",
  "who",
  "url",
  "name",
  "avatar",
  "once",
  "timeout",
]);

/** Checks an answer against what Discord takes as a message. */
export function checkReply(reply: ReplyDefinition, problems: Problems): void {
  const { node, random } = reply;
  if (node && has(node, "random")) {
    for (const key of ["text", "embed", "embeds", "poll", "pages"]) {
      if (!has(node, key)) continue;
      problems.add({
        code: "random-beside-text",
        message: `\`${key}\` and \`random\` stand in one reply, so it is open which of them is meant.`,
        span: placeOf(node, key),
        expected: `\`${key}\` as one more entry under \`random:\``,
      });
    }
    const place = placeOf(node, "random");
    if (random.length === 0) refuseSilence(place, problems);
    else if (random.every(({ weight }) => weight === 0)) {
      problems.add({
        code: "no-weight",
        message: "Every entry has the weight 0, so none could be taken.",
        span: place,
        expected: "at least one weight above 0",
      });
    }
  }
  for (const entry of random) checkMessage(entry.reply, problems);
}

function checkMessage(message: MessageReply, problems: Problems): void {
  checkComponents(message, problems);
  checkPoll(message, problems);
  checkPages(message, problems);
  checkFilledText(message.text, LIMITS.message.content, "The text", problems);
  if (message.embeds.length === 0) {
    const blank = message.poll
      ? false
      : message.text
      ? message.text.text.trim() === ""
      : !message.node?.entries.some(mayBeContent);
    if (blank) refuseSilence(message.span, problems);
    return;
  }
  const extra = message.embeds[LIMITS.message.embeds];
  if (extra) checkCount(message.embeds.length, LIMITS.message.embeds, "embeds", extra.span, problems);
  for (const embed of message.embeds) checkEmbed(embed, problems);
  checkTogether(message.embeds, problems);
}

/** Counting characters takes time, and hardly any message comes near the bound even with its placeholders written out. */
function checkTogether(embeds: readonly EmbedDefinition[], problems: Problems): void {
  const { embedCharacters } = LIMITS.message;
  const sum = (measure: (text: string) => number) =>
    embeds.reduce((length, embed) => length + embedLength(embed, measure), 0);
  if (sum((text) => text.length) <= embedCharacters) return;
  const length = sum(leastLength);
  if (length <= embedCharacters) return;
  problems.add({
    code: "too-long",
    message: `The texts of the embeds have ${grouped(length)} characters together; ` +
      `Discord takes at most ${grouped(embedCharacters)} in one message.`,
    span: embeds[0]!.span,
    expected: `at most ${grouped(embedCharacters)} characters, which is ${
      grouped(length - embedCharacters)
    } fewer`,
  });
}

/** Whether an entry is a content that could not be read or a key that is not known: that was reported already. */
function mayBeContent({ key, value }: MapEntry): boolean {
  return value.kind !== "empty" && !SETTINGS.has(key.text) &&
    !(value.kind === "list" && value.items.length === 0);
}

function refuseSilence(span: MessageReply["span"], problems: Problems): void {
  problems.add({
    code: "nothing-to-say",
    message: "This reply has neither a text nor an embed.",
    span,
    expected: "a `text`, an `embed`, or both",
  });
}
