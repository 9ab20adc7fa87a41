/** Who may use a command, and where: what a definition's `permissions` say. */
export interface Rules {
  /**
   * Who: each of these is a way in, and everybody has one where there is none of them. The person has all of these
   * permissions in the channel …
   */
  readonly userPermissions: bigint;
  /** … or one of these roles (ids) … */
  readonly roles: readonly string[];
  /** … or is one of these people (ids) … */
  readonly users: readonly string[];
  /** … or owns the server. */
  readonly serverOwner?: boolean;
  /** Only owners of the bot. No other way in counts. */
  readonly ownerOnly: boolean;
  /** Where: one of these channels or categories (ids), or a thread in one; anywhere where it is empty. */
  readonly channels: readonly string[];
  readonly serverOnly: boolean;
  readonly dmOnly: boolean;
  /** Only in channels with an age restriction. */
  readonly ageRestricted: boolean;
  /** What the bot itself needs in the channel. */
  readonly botPermissions: bigint;
}

export const NO_RULES: Rules = {
  userPermissions: 0n,
  roles: [],
  users: [],
  ownerOnly: false,
  channels: [],
  serverOnly: false,
  dmOnly: false,
  ageRestricted: false,
  botPermissions: 0n,
};
