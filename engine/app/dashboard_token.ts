/** The secret that opens the dashboard of bots on the real Discord. */
import type { ReadVariable } from "./load/tokens.ts";

export const DASHBOARD_VARIABLE = "DASHBOARD_TOKEN";

const SHORTEST = 16;
const LONGEST = 128;

export type DashboardToken =
  | { readonly token: string }
  /** For the owner. It never quotes what stands there. */
  | { readonly why: string; readonly fix: string };

/** The page sends it as the name of a WebSocket's subprotocol, which takes no other characters than these. */
export function dashboardToken(read: ReadVariable): DashboardToken {
  const token = read(DASHBOARD_VARIABLE);
  const fix = `Put ${SHORTEST} to ${LONGEST} letters and digits behind ${DASHBOARD_VARIABLE}= in .env, ` +
    "as a password generator makes them.";
  if (token === undefined) return { why: `${DASHBOARD_VARIABLE} is not set.`, fix };
  if (token.length < SHORTEST) {
    return {
      why: `${DASHBOARD_VARIABLE} has ${token.length} characters, and needs at least ${SHORTEST}.`,
      fix,
    };
  }
  if (token.length > LONGEST) {
    return {
      why: `${DASHBOARD_VARIABLE} has ${token.length} characters, and may have ${LONGEST} at most.`,
      fix,
    };
  }
  if (!/^[\w-]+$/.test(token)) {
    return { why: `${DASHBOARD_VARIABLE} has other characters than a to z, A to Z, 0 to 9, - and _.`, fix };
  }
  return { token };
}
