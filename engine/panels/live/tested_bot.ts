/** What the definition calls things, by their ids. */
export interface DefinitionNames {
  readonly roles: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
}

/** The bot whose test it is. */
export interface TestedBot {
  /** Of its user, which is that of its application, too. */
  readonly userId: string;
  readonly names: DefinitionNames;
  isOwner(userId: string): boolean;
  /** Who owns a server. */
  ownerOf(guildId: string): string | undefined;
}
