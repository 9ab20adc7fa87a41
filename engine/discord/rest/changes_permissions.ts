/** After which dispatches a request that Discord forbade may be allowed. */
import type { Dispatch } from "../dispatch.ts";

const CHANGES: ReadonlySet<string> = new Set<Dispatch["t"]>([
  "GUILD_CREATE",
  "GUILD_UPDATE",
  "GUILD_ROLE_CREATE",
  "GUILD_ROLE_UPDATE",
  "GUILD_ROLE_DELETE",
  "CHANNEL_UPDATE",
  "THREAD_UPDATE",
]);

/** @param botId whose own roles count; of the roles of others Discord tells too often */
export function changesPermissions(dispatch: Dispatch, botId: string): boolean {
  if (dispatch.t === "GUILD_MEMBER_UPDATE") return dispatch.d.user.id === botId;
  return CHANGES.has(dispatch.t);
}
