/** What goes wrong with the gateway on purpose. Nothing does unless it is set. */

/** How a login is answered in place of READY or RESUMED. */
export type LoginRefusal =
  /** The connection is closed with this code. */
  | { readonly code: number }
  /** INVALID_SESSION, and whether the client may resume. */
  | { readonly resumable: boolean }
  /** No answer ever. */
  | "silence";

export interface SessionStartLimit {
  readonly total: number;
  readonly remaining: number;
  readonly reset_after: number;
  readonly max_concurrency: number;
}

export class GatewayFaults {
  /** Where the API says that the gateway is. */
  url: string | undefined;
  /** Where READY says that the session can be resumed. */
  resumeUrl: string | undefined;
  /** How many shards the API advises. */
  shards: number | undefined;
  sessionStartLimit: SessionStartLimit | undefined;
  /** Milliseconds by which HELLO comes late. */
  helloDelay = 0;
  /** Whether heartbeats are acknowledged. */
  acknowledges = true;
  /** The next answers to IDENTIFY, one each. */
  readonly identifies: LoginRefusal[] = [];
  /** The next answers to RESUME, one each. */
  readonly resumes: LoginRefusal[] = [];
  /** What becomes of a dispatch on its way: the frames that are sent in its place. */
  onDispatch: ((frame: string) => readonly (string | Uint8Array<ArrayBuffer>)[]) | undefined;
}
