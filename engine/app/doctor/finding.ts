/** What an examination of a project finds: also what is right, so that whoever asks knows that it was looked at. */

export interface Finding {
  /** What was looked at, in a word: `token`, `permissions`. */
  readonly about: string;
  /** `wrong` keeps something from working; a `warning` may do so one day. */
  readonly state: "ok" | "warning" | "wrong";
  /** A sentence without its full stop. Never holds a secret. */
  readonly text: string;
  /** What to do; absent where all is well. */
  readonly fix?: string;
  /** The bot that it is about; absent where it is the whole project. */
  readonly bot?: string;
  /** The server that it is about. */
  readonly server?: string;
}

export function ok(about: string, text: string): Finding {
  return { about, state: "ok", text };
}

export function warning(about: string, text: string, fix: string): Finding {
  return { about, state: "warning", text, fix };
}

export function wrong(about: string, text: string, fix: string): Finding {
  return { about, state: "wrong", text, fix };
}
