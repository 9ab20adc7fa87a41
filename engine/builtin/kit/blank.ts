/** Discord refuses an empty text in places that must have one; this is what people use to leave one blank. */
export const BLANK = "\u200b";
