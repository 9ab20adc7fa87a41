import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import { hasPlaceholder } from "../kit/placeholder.ts";
import { quote } from "../kit/quote.ts";
import { checkFilledText } from "./length.ts";

/** Refuses an address that Discord would refuse; one with placeholders is only measured. */
export function checkAddress(address: SourceText | undefined, problems: Problems): void {
  if (!address) return;
  checkFilledText(address, LIMITS.embed.url, "The address", problems);
  if (hasPlaceholder(address.text) || isAddress(address.text)) return;
  const completed = `https://${address.text}`;
  problems.add({
    code: "bad-address",
    message: `${quote(address.text)} is not an address on the web.`,
    span: address.span,
    expected: "an address that begins with https://",
    suggestion: /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(address.text) ? completed : undefined,
  });
}

/** Whether a text is an address that begins with http:// or https://. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/i.test(text) && URL.canParse(text);
}
