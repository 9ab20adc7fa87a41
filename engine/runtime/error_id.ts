/** Without letters and digits that look alike, so that an id can be read out. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 6;

/** @param random gives numbers from 0 up to but not including 1 */
export function newErrorId(random: () => number): string {
  let id = "";
  while (id.length < LENGTH) id += LETTERS.charAt(Math.floor(random() * LETTERS.length));
  return id;
}
