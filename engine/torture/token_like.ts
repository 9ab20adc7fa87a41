/** Tokens that look like Discord's. */
import type { Random } from "../simulator/random.ts";

/** The id of the bot in base64, when the token was made, and the secret part. */
export function tokenLike(random: Random): string {
  const id = `1${random.text(18, 10)}`;
  return `${btoa(id).replace(/=+$/, "")}.${random.text(6)}.${random.text(38)}`;
}
