import type { Problems } from "../../diagnostics/diagnostic.ts";
import { looksLikeToken, maskSecrets } from "../../diagnostics/mask_secrets.ts";
import type { ParsedFile } from "../../source/nodes.ts";

/**
 * Refuses files that hold a literal token or the address of a webhook, in comments too: a file is shown, copied and
 * published more easily than `.env`. The secret itself is in no message.
 */
export function checkLiteralTokens(files: readonly ParsedFile[], problems: Problems): void {
  for (const { file } of files) {
    if (!looksLikeToken(file.text)) continue;
    for (const [start, end] of masked(file.text)) {
      problems.add({
        code: "literal-token",
        message:
          "A secret stands in this file. Whoever sees the file could take over the bot or post in its name.",
        span: { file, start, end },
        expected:
          "the secret in the file .env and its name here, such as ${DISCORD_TOKEN}; then a new one from Discord",
      });
    }
  }
}

/** Where masking changes a text. It keeps the length, so the changed stretches are the secrets. */
function* masked(text: string): Generator<readonly [start: number, end: number]> {
  const mask = maskSecrets(text);
  for (let start = 0; start < text.length; start++) {
    if (text[start] === mask[start]) continue;
    let end = start + 1;
    while (end < text.length && mask[end] === "*") end++;
    yield [start, end];
    start = end;
  }
}
