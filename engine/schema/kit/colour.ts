import type { z } from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import { hasPlaceholder } from "./placeholder.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

/** Colours by their names: the theme's first, then basic ones. The numbers are 0xRRGGBB. */
const COLOUR_NAMES: Readonly<Record<string, number>> = {
  success: 0x00ff00,
  error: 0xff0000,
  warning: 0xffff00,
  menu: 0x2b2d31,
  category: 0x5865f2,
  credits: 0xffd700,
  blurple: 0x5865f2,
  red: 0xe74c3c,
  orange: 0xe67e22,
  yellow: 0xf1c40f,
  green: 0x2ecc71,
  teal: 0x1abc9c,
  blue: 0x3498db,
  purple: 0x9b59b6,
  pink: 0xe91e63,
  gold: 0xffd700,
  brown: 0x8b5a2b,
  white: 0xffffff,
  grey: 0x95a5a6,
  black: 0x000000,
};

const HEX = /^#[0-9a-f]{6}$/i;
const NAMES = Object.keys(COLOUR_NAMES);
const WHAT = `a colour: "#5865F2" in quotes, or a name such as success`;

/** The number 0xRRGGBB of a colour's text (`#5865F2`, `success`), or `undefined` where it is none. */
export function readColour(text: string): number | undefined {
  if (HEX.test(text)) return parseInt(text.slice(1), 16);
  return Object.hasOwn(COLOUR_NAMES, text) ? COLOUR_NAMES[text] : undefined;
}

/** A colour: `"#5865F2"`, a name, or a text with placeholders that gives one of these. */
export function colour(): z.ZodType<SourceText, Node> {
  return scalar<SourceText>({
    what: WHAT,
    json: {
      anyOf: [{ type: "string", enum: NAMES }, { type: "string", pattern: "^#[0-9A-Fa-f]{6}$|\\{" }],
    },
    read(node) {
      if (readColour(node.text) !== undefined || hasPlaceholder(node.text)) return node;
      const suggestion = guess(node.text);
      return new Refused({
        code: "not-a-colour",
        message: `${quote(node.text)} is not a colour.`,
        expected: `${WHAT} (${NAMES.join(", ")})`,
        suggestion,
      });
    },
  });
}

/** What somebody meant with `5865F2`, `#58f`, `0x5865F2` or `5793266`. */
function guess(text: string): string | undefined {
  const six = text.match(/^(?:#|0x)?([0-9a-f]{6})$/i)?.[1];
  if (six) return `"#${six}"`;
  const three = text.match(/^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i);
  if (three) return `"#${three.slice(1).map((digit) => digit + digit).join("")}"`;
  if (/^\d{1,8}$/.test(text) && Number(text) <= 0xffffff) {
    return `"#${Number(text).toString(16).padStart(6, "0").toUpperCase()}"`;
  }
  const lower = text.toLowerCase();
  return Object.hasOwn(COLOUR_NAMES, lower) ? lower : nearest(lower, NAMES);
}
