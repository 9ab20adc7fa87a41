/** Who is in which voice channel: Discord tells where somebody is, and not where they were. */
export class KnownVoices {
  /** Server → person → channel. */
  readonly #channels = new Map<string, Map<string, string>>();

  /** All of a server, as it comes. */
  reset(
    guildId: string,
    states: Iterable<{ readonly user_id: string; readonly channel_id: string | null }>,
  ): void {
    this.#channels.delete(guildId);
    for (const { user_id, channel_id } of states) this.move(guildId, user_id, channel_id);
  }

  /** Notes where somebody is now. @returns the channel where they were */
  move(guildId: string, userId: string, channelId: string | null): string | undefined {
    let people = this.#channels.get(guildId);
    const before = people?.get(userId);
    if (channelId === null) people?.delete(userId);
    else {
      if (!people) this.#channels.set(guildId, people = new Map());
      people.set(userId, channelId);
    }
    return before;
  }

  /** How many are in a channel. */
  count(guildId: string, channelId: string): number {
    let people = 0;
    for (const where of this.#channels.get(guildId)?.values() ?? []) if (where === channelId) people++;
    return people;
  }

  forget(guildId: string): void {
    this.#channels.delete(guildId);
  }
}
