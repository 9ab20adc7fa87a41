/** Keeps secrets out of everything that is shown: tokens of bots and addresses of webhooks. */

/**
 * The three parts of a Discord token: the id of the bot, a time stamp, a signature. The first begins with M, N or O
 * because ids are decimal numbers in base64 (source: Discord docs, reference, authentication; example token there).
 * The number of repetitions is bounded, so the search is linear.
 */
const TOKEN = /[MNO][A-Za-z0-9_-]{17,39}\.[A-Za-z0-9_-]{5,8}\.[A-Za-z0-9_-]{25,110}/g;
const WEBHOOK = /(discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{15,22}\/)[A-Za-z0-9_-]{20,120}/gi;

/** Whether a text holds a literal Discord token or the address of a webhook, which lets anybody post. */
export function looksLikeToken(text: string): boolean {
  return text.search(TOKEN) !== -1 || text.search(WEBHOOK) !== -1;
}

/** The text with every secret replaced by as many asterisks, so that columns stay where they are. */
export function maskSecrets(text: string): string {
  return text.replace(TOKEN, (secret) => "*".repeat(secret.length)).replace(
    WEBHOOK,
    (address, start: string) => start + "*".repeat(address.length - start.length),
  );
}
