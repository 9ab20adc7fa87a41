/** The places of the bots in the local Discord. */
import type { LocalDiscord } from "../../simulator/local_discord.ts";
import type { LoadedBot } from "../load/load_bots.ts";

/** A bot keeps its place when it logs in again. */
export class LocalTokens {
  readonly #tokens = new Map<string, string>();

  /** @param grantedIntents privileged intents that are switched on; all where it is absent */
  constructor(private readonly local: LocalDiscord, private readonly grantedIntents: number | undefined) {}

  of({ id, program }: LoadedBot): string {
    const known = this.#tokens.get(id);
    if (known !== undefined) return known;
    const { token } = this.local.addApplication({
      name: program?.name ?? id,
      grantedIntents: this.grantedIntents,
    });
    this.#tokens.set(id, token);
    return token;
  }
}
