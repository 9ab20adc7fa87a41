import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import type { EmbedDefinition } from "../keys/embed.ts";
import { checkAddress } from "./address.ts";
import { checkCount, checkFilledText } from "./length.ts";

/** Checks one embed. */
export function checkEmbed(embed: EmbedDefinition, problems: Problems): void {
  const limits = LIMITS.embed;
  checkFilledText(embed.title, limits.title, "The title", problems);
  checkFilledText(embed.description, limits.description, "The description", problems);
  checkFilledText(embed.author?.name, limits.author, "The author", problems);
  checkFilledText(embed.footer?.text, limits.footer, "The footer", problems);
  for (const address of addresses(embed)) checkAddress(address, problems);
  const extra = embed.fields[limits.fields];
  if (extra) checkCount(embed.fields.length, limits.fields, "fields", extra.node.span, problems);
  for (const field of embed.fields) {
    checkFilledText(field.name, limits.fieldName, "The field's name", problems);
    checkFilledText(field.value, limits.fieldValue, "The field's value", problems);
  }
  if (isEmpty(embed)) {
    problems.add({
      code: "empty-embed",
      message: "This embed shows nothing, so Discord would refuse the message.",
      span: embed.span,
      expected: "at least a title, a description, a field, an author, a footer or a picture",
    });
  }
}

/** The characters that an embed counts towards the bound of the whole message. */
export function embedLength(embed: EmbedDefinition, measure: (text: string) => number): number {
  const of = (text: SourceText | undefined) => text ? measure(text.text) : 0;
  let length = of(embed.title) + of(embed.description) + of(embed.author?.name) + of(embed.footer?.text);
  for (const { name, value } of embed.fields) length += of(name) + of(value);
  return length;
}

function* addresses(embed: EmbedDefinition): Generator<SourceText | undefined> {
  yield embed.url;
  yield embed.image;
  yield embed.thumbnail;
  yield embed.author?.url;
  yield embed.author?.icon;
  yield embed.footer?.icon;
}

/** Keys that show nothing by themselves. */
const UNSEEN: ReadonlySet<string> = new Set(["color", "url", "timestamp"]);

/** Whether nothing would be seen of it. What could not be read or is not known was reported already and counts as seen. */
function isEmpty({ node }: EmbedDefinition): boolean {
  return node.entries.every(({ key, value }) => {
    if (value.kind === "scalar") return UNSEEN.has(key.text) || value.text.trim() === "";
    return value.kind === "list" ? value.items.length === 0 : UNSEEN.has(key.text);
  });
}
