/** Why a text is no schedule. Thrown inside of the parser alone. */
export class Mistake extends Error {
  /**
   * @param message a sentence @param from where in the text it begins @param to where it ends, without that character
   * @param suggestion the whole text as it should be
   */
  constructor(message: string, readonly from: number, readonly to: number, readonly suggestion?: string) {
    super(message);
  }
}

/** A text with another one in a place of it. */
export function replaced(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
