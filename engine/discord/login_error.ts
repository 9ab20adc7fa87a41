/** Why a bot could not log in; its message is one line for the owner, with the way out. */
export type LoginFailure =
  /** The token is missing, malformed or no longer valid. */
  | "bad-token"
  /** No connection to Discord, or it answers with server errors. */
  | "unreachable"
  /** A privileged intent is asked for that the application does not have. */
  | "disallowed-intents"
  /** All logins of the day are used up. */
  | "session-limit"
  /** Anything else that Discord refuses for good. */
  | "refused";

export class LoginError extends Error {
  override readonly name = "LoginError";
  constructor(readonly code: LoginFailure, message: string, options?: ErrorOptions) {
    super(message, options);
  }
}
