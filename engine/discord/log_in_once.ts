/** Who a token belongs to, without a gateway connection, for the command line. */
import type { Clock } from "../model/clock.ts";
import { type Application, askApplication, checkToken } from "./log_in.ts";
import { openHttp } from "./rest/open_http.ts";

export interface LogInOnceOptions {
  readonly token: string;
  /** Without the version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly clock?: Clock;
}

/** @throws {LoginError} when Discord refuses the login or cannot be reached */
export async function logInOnce(options: LogInOnceOptions): Promise<Application> {
  checkToken(options.token);
  const http = await openHttp(options);
  try {
    return await askApplication(http, options.token);
  } finally {
    await http.close();
  }
}
