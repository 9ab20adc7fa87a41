/** Close codes of the gateway (source: Discord docs, topics/opcodes-and-status-codes). */

/** After which the session can be resumed. */
export const RESUMABLE_CODES = [1000, 1001, 4000, 4001, 4002, 4005, 4008] as const;

/** After which a new session has to begin. */
export const SESSION_CODES = [4003, 4007, 4009] as const;

/** After which nothing helps but the owner; what the owner must be told of. */
export const FATAL_CODES: Readonly<Record<number, RegExp>> = {
  4004: /token.*developer portal.*\.env/,
  4010: /4010/,
  4011: /4011/,
  4012: /4012/,
  4013: /4013/,
  4014: /intent.*Privileged Gateway Intents/,
};
