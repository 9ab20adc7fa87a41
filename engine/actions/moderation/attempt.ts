/** What Discord may still refuse after everything was checked, in words. */
import { DiscordError } from "../../model/ports.ts";
import type { TextKey } from "../../model/texts.ts";
import { StepRefused } from "../../model/step_refused.ts";

const FORBIDDEN = 403;

/** Discord's JSON error codes (source: Discord docs, topics/opcodes-and-status-codes). */
const WORDS: ReadonlyMap<number, TextKey> = new Map<number, TextKey>([
  [10007, "person_not_in_server"],
  [10011, "role_not_in_server"],
  [10013, "person_unknown"],
  [10026, "not_banned"],
  [30035, "too_many_bans"],
  [50028, "role_not_in_server"],
  [60003, "two_factor_missing"],
]);

/** @param more texts for further error codes @throws StepRefused for a refusal that has a text, else what Discord says */
export async function attempt<Answer>(
  request: Promise<Answer>,
  more?: ReadonlyMap<number, TextKey>,
): Promise<Answer> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    const { code, status } = error;
    const key = more?.get(code) ?? WORDS.get(code) ?? (status === FORBIDDEN ? "discord_forbids" : undefined);
    throw key === undefined ? error : new StepRefused(key, {});
  }
}
