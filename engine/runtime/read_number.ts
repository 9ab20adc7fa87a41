/** Numbers as people write them. */

/** A number that two people would read as two numbers; `plain` is the likelier one, written clearly. */
export interface UnclearNumber {
  readonly plain: string;
}

const GROUPED = /^\d{1,3}(?:([,.'’_ \u00a0\u202f])\d{3})(?:\1\d{3})*$/;
const SIGN = /^[+\-−]/;

/**
 * - `1000`, `+3`, `-3`, `1.5`, `.5`, `1,5` (a comma is a decimal sign unless three digits follow it)
 * - thousands: `1,000`, `1'000`, `1_000`, `1 000`, and `1.000.000` (a point that stands twice)
 * - both signs: the last one is the decimal sign, so `1,234.5` and `1.234,5` are the same
 * - `2k` and `2.5k` are thousands; there is no `m`, which could be minutes as well
 * - `1.000` is 1 where fractions are allowed, and unclear where they are not
 *
 * @param whole whether only integers are wanted
 * @returns `undefined` for what is no number
 */
export function readNumber(text: string, whole: boolean): number | UnclearNumber | undefined {
  let digits = text.trim().replace(SIGN, "");
  const negative = /^[-−]/.test(text.trim());
  const thousand = /k$/i.test(digits);
  if (thousand) digits = digits.slice(0, -1);
  if (whole && /^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    return { plain: text.trim().replace(".", "") };
  }
  const plain = plainDigits(digits);
  if (plain === undefined) return undefined;
  const size = thousand ? thousandfold(plain) : Number(plain);
  const value = negative && size !== 0 ? -size : size;
  if (whole ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return undefined;
  return value;
}

/** Shifts the decimal point instead of multiplying, which would make 1.1k a fraction. */
function thousandfold(plain: string): number {
  return Number(`${plain}e3`);
}

/** Digits with at most one point, from digits with thousands marks and a decimal sign. */
function plainDigits(text: string): string | undefined {
  if (/^\d+$|^\d*\.\d+$/.test(text) && text.length < 400) return text;
  const point = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  const decimal = Math.max(point, comma);
  if (point !== -1 && comma !== -1) {
    const head = text.slice(0, decimal);
    const fraction = text.slice(decimal + 1);
    if (!GROUPED.test(head) || head.includes(text[decimal]!) || !/^\d+$/.test(fraction)) return undefined;
    return `${ungrouped(head)}.${fraction}`;
  }
  const zeroFraction = /^0,\d+$/.test(text);
  if (GROUPED.test(text) && !zeroFraction) return ungrouped(text);
  if (/^\d*,\d+$/.test(text)) return text.replace(",", ".");
  const marked = /^(.+)([.,])(\d+)$/.exec(text);
  if (marked && GROUPED.test(marked[1]!) && !marked[1]!.includes(marked[2]!)) {
    return `${ungrouped(marked[1]!)}.${marked[3]}`;
  }
  return undefined;
}

function ungrouped(text: string): string {
  return text.replace(/\D/g, "");
}
