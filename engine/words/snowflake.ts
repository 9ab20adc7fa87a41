/** Discord's ids carry the time of their making (source: Discord docs, reference, snowflakes). */
const DISCORD_EPOCH = 1420070400000;
const TIME_SHIFT = 22n;

/** An id as people copy it. */
export const ID = /^\d{17,20}$/;

/** Of 64 bits, of which the highest is not in use before 2084: Discord refuses a higher number as no id. */
const HIGHEST = (1n << 63n) - 1n;

/** Whether an id, as people copy it, can be one at all. */
export function canExist(id: string): boolean {
  return BigInt(id) <= HIGHEST;
}

/** Whether one id was made before another one: as texts of digits, which costs a fraction of reading the numbers. */
export function isBefore(id: string, other: string): boolean {
  return id.length === other.length ? id < other : id.length < other.length;
}

/** Milliseconds since 1970 at which the thing with this id was made. */
export function createdAt(id: string): number {
  return Number(BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH;
}

/** The lowest id of what is made at a time. @param ms since 1970 */
export function idAt(ms: number): string {
  return String(BigInt(Math.max(0, ms - DISCORD_EPOCH)) << TIME_SHIFT);
}

/** Which of the `count` default pictures a person has (source: Discord docs, reference, image formatting). */
export function defaultPicture(id: string, count: number): number {
  return Number((BigInt(id) >> TIME_SHIFT) % BigInt(count));
}
