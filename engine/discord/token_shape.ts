/** What stands in the place of a token, where its shape gives that away (source: the developer portal's pages). */
const SHAPES: readonly [shape: RegExp, what: string][] = [
  [/^\d{15,20}$/, "the id of the application (page General Information)"],
  [/^[0-9a-f]{64}$/i, "the public key of the application (page General Information)"],
  [/^[A-Za-z0-9_-]{32}$/, "the client secret (page OAuth2)"],
  [/^https?:/i, "an address"],
  [/your|token|here|example/i, "not a token but words in its place"],
];

/** `undefined` where it may be a token. */
export function notAToken(text: string): string | undefined {
  // A token has three parts with dots between them (source: Discord docs, reference, authentication).
  if (/^[\w-]{15,}\.[\w-]+\.[\w-]{20,}$/.test(text)) return undefined;
  return SHAPES.find(([shape]) => shape.test(text))?.[1];
}
