/** Why the server ends a connection (source: Discord docs, topics/opcodes-and-status-codes). */
export const CLOSE = {
  unknownOpcode: [4001, "Unknown opcode."],
  decodeError: [4002, "Error while decoding payload."],
  notAuthenticated: [4003, "Not authenticated."],
  authenticationFailed: [4004, "Authentication failed."],
  alreadyAuthenticated: [4005, "Already authenticated."],
  invalidSequence: [4007, "Invalid seq."],
  rateLimited: [4008, "Rate limited."],
  sessionTimedOut: [4009, "Session timed out."],
  invalidShard: [4010, "Invalid shard."],
  shardingRequired: [4011, "Sharding required."],
  invalidVersion: [4012, "Invalid API version."],
  invalidIntents: [4013, "Invalid intent(s)."],
  disallowedIntents: [4014, "Disallowed intent(s)."],
} as const satisfies Record<string, readonly [code: number, reason: string]>;

/** Thrown where a payload ends the connection. */
export class GatewayClose extends Error {
  override readonly name = "GatewayClose";
  readonly code: number;

  constructor(why: keyof typeof CLOSE) {
    super(CLOSE[why][1]);
    this.code = CLOSE[why][0];
  }
}
