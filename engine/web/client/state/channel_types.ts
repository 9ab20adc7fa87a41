/** What can be done in a channel, by Discord's number of its type (source: Discord docs, resources/channel, channel types). */

/** Text and announcement channels. */
export function isTextChannel(type: number | undefined): boolean {
  return type === 0 || type === 5;
}

/** Voice and stage channels. */
export function isVoiceChannel(type: number | undefined): boolean {
  return type === 2 || type === 13;
}

/** Threads of announcement channels, open and private ones. */
export function isThread(type: number | undefined): boolean {
  return type !== undefined && type >= 10 && type <= 12;
}
