/** Text as Discord shows it literally. Back quotes in it would end the code, so they become straight ones. */
export function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}

/** `a`, `b` or `c` */
export function codeList(texts: readonly string[]): string {
  const codes = texts.map(code);
  return codes.length < 2 ? codes.join("") : `${codes.slice(0, -1).join(", ")} or ${codes.at(-1)}`;
}
