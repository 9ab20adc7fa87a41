/** What secrets look like in texts: headers, addresses, JSON. All searches are linear in the length of the text. */
import { maskSecrets } from "../diagnostics/mask_secrets.ts";

/** Stands where a secret was; says nothing of its length. */
export const HIDDEN = "***";

const NAME = String
  .raw`[\w-]{0,30}(?:token|secret|passw(?:or)?d|passphrase|api[_-]?key|private[_-]?key|credentials?)`;

/** Pattern and replacement; `$1` is what may be shown of a hit. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // The last part of such an address lets anybody post (source: Discord docs, webhook resource; receiving interactions).
  [/((?:webhooks|interactions)(?:\/|%2F)\d{1,22}(?:\/|%2F))(?:(?!%2F)[\w.~%-])+/gi, `$1${HIDDEN}`],
  [
    /(\bauthorization\\?["']?\s{0,4}[:=,]\s{0,4}\[?\\?["']?(?:(?:Bot|Bearer|Basic|Digest)\s{1,4})?)[^\s"',\]}\\]+/gi,
    `$1${HIDDEN}`,
  ],
  [/(\b(?:Bot|Bearer|Basic)\s{1,4})[\w.~+/-]{20,}={0,2}/g, `$1${HIDDEN}`],
  // `scheme://name:password@host`
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"']{0,100}:)[^\s/@"']{1,300}@/gi, `$1${HIDDEN}@`],
  // `token=…` in addresses, command lines and .env files
  [new RegExp(String.raw`(\b${NAME}=\\?["']?)[^\s"'&;,)\\]+`, "gi"), `$1${HIDDEN}`],
  // `"token": "…"`, also where that JSON stands inside another text and its quotes are escaped
  [new RegExp(String.raw`(["']${NAME}["']\s{0,4}:\s{0,4}")(?:[^"\\]|\\.)+`, "gi"), `$1${HIDDEN}`],
  [new RegExp(String.raw`(\\["']${NAME}\\["']\s{0,4}:\s{0,4}\\")[^"\\]+`, "gi"), `$1${HIDDEN}`],
];

/** Every hit of the patterns contains one of these, so most texts are done after one search. */
const HINT =
  /token|secret|passw|passphrase|key|credential|authorization|:\/\/|webhooks|interactions|B(?:ot|earer|asic)\s|[MNO][\w-]{17}/i;

/** The text without tokens, webhook addresses, authorization headers and passwords, as far as their look tells. */
export function hidePatterns(text: string): string {
  if (!HINT.test(text)) return text;
  let shown = maskSecrets(text);
  for (const [pattern, replacement] of PATTERNS) shown = shown.replace(pattern, replacement);
  return shown;
}

const FIELD =
  /(?:token|secret|passw(?:or)?d|passphrase|(?:api|private)[_\s-]?key|credentials?|authorization|cookie)s?$/i;

/** Whether a field of this name holds a secret whatever its value looks like: `token`, `clientSecret`, `API_KEY`. */
export function isSecretField(name: string): boolean {
  return FIELD.test(name);
}
