/** How often something may be done, and the port behind which uses are counted. */

/** Among whom uses are counted together. `member` is a person in one server, `category` that of the channel. */
export const COOLDOWN_SCOPES = ["user", "member", "server", "channel", "category", "global"] as const;
export type CooldownScope = typeof COOLDOWN_SCOPES[number];

/** A cooldown of a command. */
export interface Cooldown {
  /** Tells its counts from those of others: the path of the command that declares it, and its number there. */
  readonly id: string;
  /** Uses within any stretch of `per` milliseconds. */
  readonly rate: number;
  readonly per: number;
  readonly scope: CooldownScope;
  /** The author's own words for a refusal; knows `cooldown` besides what the command knows. */
  readonly message?: (scope: Readonly<Record<string, unknown>>) => string;
}

/** One use that wants to count. */
export interface CooldownUse {
  /** Whose uses are counted together: the cooldown's id and whom its scope names. */
  readonly key: string;
  readonly rate: number;
  /** Milliseconds. */
  readonly per: number;
  /** The person whom the count is about, where it is about one: it leaves with that person's data. */
  readonly userId?: string;
}

export type CooldownAnswer =
  | { readonly allowed: true }
  /** `index` of the use that has to wait longest, and how many milliseconds. */
  | { readonly allowed: false; readonly index: number; readonly left: number };

/** Counts uses. A network may stand behind it. */
export interface Cooldowns {
  /** Counts all of the uses, or none where one of them has to wait. Two calls at once never both take the last use. */
  take(uses: readonly CooldownUse[]): Promise<CooldownAnswer>;
}
