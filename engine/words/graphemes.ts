/** How many characters a text has to a reader: a family of emoji is one, though it is made of seven code points. */
export function graphemes(text: string): number {
  // A text without anything to combine needs no segmenter, whose loading takes a moment.
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].length;
}
