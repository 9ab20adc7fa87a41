import type { Problems } from "../../diagnostics/diagnostic.ts";
import { LIMITS } from "../../model/limits.ts";
import type { ButtonDefinition, ControlDefinition } from "../keys/components/definitions.ts";
import { checkAddress } from "./address.ts";
import { checkFilledText } from "./length.ts";
import { has, placeOf, writesNothing } from "./place_of.ts";

/** Keys of what happens. */
const DOES = ["do", "run"];

/** Keys that only a button has that does something. */
const DOING = [...DOES, "who", "once"];

export function checkButton(button: ButtonDefinition, problems: Problems): void {
  const { label, emoji, url, style, node, span } = button;
  checkFilledText(label, LIMITS.components.label, "The label", problems);
  const blank = label === undefined || label.text.trim() === "";
  if (blank && !emoji && !(node && (has(node, "label") && !label || has(node, "emoji")))) {
    problems.add({
      code: "button-without-label",
      message: "Nothing stands on this button.",
      span: label?.span ?? span,
      expected: "a `label`, an `emoji`, or both",
    });
  }
  if (url) return checkLink(button, problems);
  if (style === "link") {
    problems.add({
      code: "link-without-address",
      message: "A button with the style `link` opens an address, and none stands here.",
      span: node ? placeOf(node, "style") : span,
      expected: "a line such as `url: https://example.com`, or another style",
    });
  } else checkDoes(button, "button", problems);
}

function checkLink({ url, style, node }: ButtonDefinition, problems: Problems): void {
  checkAddress(url, problems);
  checkFilledText(url, LIMITS.components.url, "The address", problems);
  if (!node) return;
  const extra = DOING.filter((key) => has(node, key));
  if (style !== undefined && style !== "link") extra.push("style");
  for (const key of extra) {
    problems.add({
      code: "link-does-more",
      message:
        `A button with a \`url\` opens an address, and Discord tells the bot nothing of it: \`${key}\` has no use.`,
      span: placeOf(node, key),
      expected: `no \`${key}\`, or no \`url\``,
    });
  }
}

/** A control without steps would be pressed in vain. One that is always switched off is there to be seen. */
export function checkDoes(
  { node, span, steps, disabled }: ControlDefinition,
  what: "button" | "select",
  problems: Problems,
): void {
  if (steps?.length || node && DOES.some((key) => has(node, key) && !writesNothing(node, key))) return;
  if (disabled && /^(?:true|yes|on)$/i.test(disabled.text.trim())) return;
  problems.add({
    code: what === "button" ? "button-does-nothing" : "select-does-nothing",
    message: `Nothing happens when somebody ${what === "button" ? "presses this button" : "picks here"}.`,
    span,
    expected: what === "button"
      ? "`do` with steps, or a `url`"
      : "`do` with steps; `{values}` is what was picked",
  });
}
