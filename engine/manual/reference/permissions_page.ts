import { COOLDOWN_SCOPES as SCOPES, type CooldownScope } from "../../model/cooldown.ts";
import { PERMISSIONS } from "../../model/permissions.ts";

const MEANING: Readonly<Record<CooldownScope, string>> = {
  user: "each person, in all servers together; the default",
  member: "each person, in each server for itself",
  server: "all people of a server together",
  channel: "all people in a channel together",
  category: "all people in the channels of a category together",
  global: "everybody everywhere together",
};

/** Whose uses are counted together. */
export const COOLDOWN_SCOPES = [
  "## Scopes of cooldowns",
  "| `scope` | whose uses are counted together |\n| --- | --- |\n" +
  SCOPES.map((scope) => `| \`${scope}\` | ${MEANING[scope]} |`).join("\n"),
].join("\n\n");

/** Every permission, as it is written and as Discord's settings call it. */
export function permissionNames(): string {
  const rows = Object.entries(PERMISSIONS).map(([name, { title }]) => `| \`${name}\` | ${title} |`);
  return ["## Names of permissions", `| here | in Discord's settings |\n| --- | --- |\n${rows.join("\n")}`]
    .join("\n\n");
}
