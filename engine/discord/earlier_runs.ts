import type { ActedMark } from "./acted_mark.ts";
import type { LoginBook } from "./gateway/login_book.ts";

/** What one process hands on to the next one of the same application, however it ends. */
export interface EarlierRuns {
  readonly logins: LoginBook;
  readonly acted: ActedMark;
  close(): void;
}
