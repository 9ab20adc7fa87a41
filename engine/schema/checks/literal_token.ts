import type { Problems } from "../../diagnostics/diagnostic.ts";
import { looksLikeToken } from "../../diagnostics/mask_secrets.ts";
import type { ParsedFile } from "../../source/nodes.ts";

/** Anything that is long enough and written like a secret; looked at more closely afterwards. */
const CANDIDATE = /[\w-]{18,}\.[\w-]{5,8}\.[\w-]{25,}|discord(?:app)?\.com\/api\/\S*webhooks\/\S+/gi;

/**
 * Refuses files that hold a literal token or the address of a webhook, in comments too: a file is shown, copied and
 * published more easily than `.env`. The secret itself is in no message.
 */
export function checkLiteralTokens(files: readonly ParsedFile[], problems: Problems): void {
  for (const { file } of files) {
    for (const match of file.text.matchAll(CANDIDATE)) {
      if (!looksLikeToken(match[0])) continue;
      problems.add({
        code: "literal-token",
        message:
          "A secret stands in this file. Whoever sees the file could take over the bot or post in its name.",
        span: { file, start: match.index, end: match.index + match[0].length },
        expected:
          "the secret in the file .env and its name here, such as ${DISCORD_TOKEN}; then a new one from Discord",
      });
    }
  }
}
