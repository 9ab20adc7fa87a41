/** An emoji in a step: one that everybody has, or one of a server. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { Scope } from "../../model/scope.ts";
import { hasPlaceholder } from "../../schema/kit/placeholder.ts";
import { quote } from "../../schema/kit/quote.ts";
import { text } from "../../schema/kit/text.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { refused } from "./refused.ts";

/** The schema of an emoji; `compileEmoji` checks it. */
export const EMOJI = text("an emoji such as 👍, or one of a server such as `<:party:823475887319941131>`");

const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/u;
const OF_A_SERVER = /^(?:<a?:)?(\w{2,32}:\d{15,20})>?$/;

/** As Discord's routes want it: the emoji itself, or `name:id`. @returns what throws `StepRefused` for no emoji */
export function compileEmoji(
  source: SourceText,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): (scope: Scope) => string {
  if (hasPlaceholder(source.text)) {
    const template = compileText(source, variables, problems);
    return (scope) => {
      const emoji = readEmoji(template.render(scope));
      if (emoji === undefined) throw refused({ key: "emoji_unusable", values: {} });
      return emoji;
    };
  }
  const emoji = compileFixedEmoji(source, problems);
  return () => emoji;
}

/** One in which nothing is filled in; `""` for no emoji, which is told. */
export function compileFixedEmoji(source: SourceText, problems: StepContext["problems"]): string {
  const emoji = readEmoji(source.text);
  if (emoji !== undefined) return emoji;
  problems.add({
    code: "not-an-emoji",
    message: `${quote(source.text)} is not an emoji.`,
    span: source.span,
    expected: "the emoji itself such as 👍, or one of a server such as <:party:823475887319941131>",
  });
  return "";
}

/** Whether an emoji belongs to a server, which takes a permission elsewhere. */
export function isOfServer({ text }: SourceText): boolean {
  return OF_A_SERVER.test(text.trim());
}

/** A flag or a family is made of several signs and still is one picture. Most emoji need no segmenter to tell. */
function isOneSign(text: string): boolean {
  if (text.length === String.fromCodePoint(text.codePointAt(0)!).length) return true;
  const [, second] = new Intl.Segmenter().segment(text);
  return second === undefined;
}

function readEmoji(written: string): string | undefined {
  const text = written.trim();
  const ofServer = OF_A_SERVER.exec(text)?.[1];
  if (ofServer) return ofServer;
  return PICTURE.test(text) && isOneSign(text) ? text : undefined;
}
