/** What is wrong with a token by its looks. Nothing that is told here holds a part of it. */

export interface TokenFault {
  /** What it is, in words that follow the name of its variable. */
  readonly is: string;
  readonly fix: string;
}

const PORTAL = "copy the token from the developer portal: your application → Bot → Reset Token";

/** Each form that people take for a token, in the order in which they are looked for. */
const FORMS: readonly (TokenFault & { readonly form: RegExp })[] = [
  {
    form: /^(bot|bearer)\s/i,
    is: "begins with a word such as Bot, which belongs to requests and not to the token",
    fix: "take that word and the blank after it away",
  },
  {
    form: /^["'“”‘’«»„`]|["'“”‘’«»„`]$/,
    is: "has a quotation mark at one end",
    fix: "write it without any quotation marks",
  },
  { form: /\s/, is: "has a blank in it", fix: `${PORTAL}, and paste it in one piece` },
  {
    form: /^(your|my|the|paste|insert)[_ -]|token[_-]?here|^<.*>$|^x+$|^\.\.\.$/i,
    is: "still holds the words that stand in its place in examples",
    fix: PORTAL,
  },
  { form: /^https?:\/\//i, is: "holds a web address, not a token", fix: PORTAL },
  { form: /^\d{17,20}$/, is: "holds an id, not a token (the application's id, or somebody's)", fix: PORTAL },
  {
    form: /^[0-9a-f]{64}$/i,
    is: "holds the application's public key, not the bot's token",
    fix: `${PORTAL} (not General Information)`,
  },
  {
    form: /^[\w-]{32}$/,
    is: "looks like the client secret of the page OAuth2, not like the bot's token",
    fix: `${PORTAL} (not OAuth2)`,
  },
];

/** Source: Discord docs, reference, authentication: the id in base64, a time stamp, a signature. */
const TOKEN = /^([\w-]{20,40})\.[\w-]{5,8}\.[\w-]{25,110}$/;

export function tokenFault(token: string): TokenFault | undefined {
  const known = FORMS.find(({ form }) => form.test(token));
  if (known) return { is: known.is, fix: known.fix };
  if (!TOKEN.test(token)) {
    return {
      is: "is not built like a token, which has three parts with dots between them",
      fix: `${PORTAL}, and take all of it`,
    };
  }
  if (idInToken(token) !== undefined) return undefined;
  return { is: "lacks its beginning", fix: `${PORTAL}, and take all of it` };
}

/** The id of the bot to which a token belongs; no secret. */
export function idInToken(token: string): string | undefined {
  const [first = ""] = token.split(".");
  try {
    const id = atob(first.replaceAll("-", "+").replaceAll("_", "/"));
    return /^\d{15,20}$/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
