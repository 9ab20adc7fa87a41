import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import { DEFAULT_THEME, type Theme, type ThemeColour } from "../../model/theme.ts";
import { hasPlaceholder } from "./placeholder.ts";
import { quote } from "./quote.ts";
import { Refused, scalar } from "./scalar.ts";

/** Colours that always mean the same, besides those of the theme. The numbers are 0xRRGGBB. */
export const BASIC_COLOURS: Readonly<Record<string, number>> = {
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
const BASIC_NAMES = Object.keys(BASIC_COLOURS);
const NAMES = [...Object.keys(DEFAULT_THEME), ...BASIC_NAMES];
const WHAT = `a colour: "#5865F2" in quotes, or a name such as`;

/** The number 0xRRGGBB of a colour's text (`#5865F2`, `success`, `red`), or `undefined` where it is none. */
export function readColour(text: string, theme: Theme): number | undefined {
  return Object.hasOwn(theme, text) ? theme[text as ThemeColour] : readFixedColour(text);
}

function readFixedColour(text: string): number | undefined {
  if (HEX.test(text)) return parseInt(text.slice(1), 16);
  return Object.hasOwn(BASIC_COLOURS, text) ? BASIC_COLOURS[text] : undefined;
}

/** A colour: `"#5865F2"`, a name, or a text with placeholders that gives one of these. */
export function colour(): z.ZodType<SourceText, Node> {
  return scalar<SourceText>({
    what: `${WHAT} success`,
    json: {
      anyOf: [{ type: "string", enum: NAMES }, { type: "string", pattern: "^#[0-9A-Fa-f]{6}$|\\{" }],
    },
    read(node) {
      // Which names a theme has is always the same, only not what they stand for.
      if (readColour(node.text, DEFAULT_THEME) !== undefined || hasPlaceholder(node.text)) return node;
      return refuseColour(node.text, `${WHAT} success`, NAMES);
    },
  });
}

/** A colour of the theme itself: `"#5865F2"`, or one of the names that always mean the same. The value is 0xRRGGBB. */
export function fixedColour(): z.ZodType<number, Node> {
  return scalar<number>({
    what: `${WHAT} red`,
    json: {
      anyOf: [{ type: "string", enum: BASIC_NAMES }, { type: "string", pattern: "^#[0-9A-Fa-f]{6}$" }],
    },
    read: ({ text }) => readFixedColour(text) ?? refuseColour(text, `${WHAT} red`, BASIC_NAMES),
  });
}

function refuseColour(text: string, what: string, names: readonly string[]): Refused {
  return new Refused({
    code: "not-a-colour",
    message: `${quote(text)} is not a colour.`,
    expected: `${what} (${names.join(", ")})`,
    suggestion: guess(text, names),
  });
}

/** What somebody meant with `5865F2`, `#58f`, `0x5865F2` or `5793266`. */
function guess(text: string, names: readonly string[]): string | undefined {
  const six = text.match(/^(?:#|0x)?([0-9a-f]{6})$/i)?.[1];
  if (six) return `"#${six}"`;
  const three = text.match(/^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i);
  if (three) return `"#${three.slice(1).map((digit) => digit + digit).join("")}"`;
  if (/^\d{1,8}$/.test(text) && Number(text) <= 0xffffff) {
    return `"#${Number(text).toString(16).padStart(6, "0").toUpperCase()}"`;
  }
  const lower = text.toLowerCase();
  return names.includes(lower) ? lower : nearest(lower, names);
}
