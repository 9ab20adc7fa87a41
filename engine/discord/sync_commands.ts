/** Brings Discord's list of an application's commands in line with ours, sending only what differs. */
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { CommandDifference } from "../model/command_difference.ts";
import { commandForm } from "./command_form.ts";
import { describeChange } from "./describe_change.ts";
import type { Http } from "./rest/http.ts";

export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

export interface SyncOptions {
  /** Only compare, send nothing. */
  readonly dryRun?: boolean;
  /** Told before a wait for Discord's rate limit, in milliseconds. */
  readonly onWait?: (ms: number) => void;
}

interface Plan {
  readonly added: readonly CommandBody[];
  readonly changed: readonly { readonly id: string; readonly body: CommandBody; readonly what: string[] }[];
  readonly removed: readonly APIApplicationCommand[];
}

/**
 * @param http with the bot's token
 * @throws {DiscordError} when Discord refuses a command; those before it stay as they were sent
 */
export async function syncCommands(
  http: Http,
  applicationId: string,
  wanted: readonly CommandBody[],
  { dryRun = false, onWait }: SyncOptions = {},
): Promise<CommandDifference> {
  const path = `/applications/${applicationId}/commands`;
  const registered = await http.request<APIApplicationCommand[]>("GET", `${path}?with_localizations=true`, {
    onWait,
  });
  const plan = compare(registered, wanted);
  if (!dryRun) await apply(http, path, plan, registered.length === 0, onWait);
  return {
    added: plan.added.map(label),
    changed: plan.changed.map(({ body, what }) => ({ name: label(body), what })),
    removed: plan.removed.map(label),
  };
}

function compare(registered: readonly APIApplicationCommand[], wanted: readonly CommandBody[]): Plan {
  const known = new Map(registered.map((command) => [key(command), command]));
  const added: CommandBody[] = [];
  const changed: Plan["changed"][number][] = [];
  for (const body of wanted) {
    const old = known.get(key(body));
    known.delete(key(body));
    if (!old) {
      added.push(body);
      continue;
    }
    // Where nothing is said of it, the application's own setting holds, which only Discord knows.
    const comparable = body.integration_types ? old : { ...old, integration_types: undefined };
    const what = describeChange(commandForm(comparable), commandForm(body));
    if (what.length > 0) changed.push({ id: old.id, body, what });
  }
  // The entry point of an activity is made by Discord, not by a definition.
  return { added, changed, removed: [...known.values()].filter((command) => command.type as number !== 4) };
}

async function apply(
  http: Http,
  path: string,
  plan: Plan,
  empty: boolean,
  onWait: SyncOptions["onWait"],
): Promise<void> {
  if (empty && plan.added.length > 0) {
    await http.request("PUT", path, { body: plan.added, onWait });
    return;
  }
  // Removals first, so that a full list has room for what is new.
  for (const { id } of plan.removed) await http.request("DELETE", `${path}/${id}`, { onWait });
  for (const { id, body } of plan.changed) {
    await http.request("PATCH", `${path}/${id}`, { body: complete(body), onWait });
  }
  // A command that exists already is overwritten by the same request, so that a second try does no harm.
  for (const body of plan.added) await http.request("POST", path, { body, repeatable: true, onWait });
}

/** A change leaves alone what it does not name, so it names everything. */
function complete({ type, ...body }: CommandBody): Record<string, unknown> {
  return {
    name_localizations: null,
    ...((type ?? 1) === 1 ? { description_localizations: null, options: [] } : {}),
    default_member_permissions: null,
    contexts: null,
    nsfw: false,
    ...body,
  };
}

function key(command: { readonly type?: number; readonly name: string }): string {
  return `${command.type ?? 1}:${command.name}`;
}

function label({ type, name }: { readonly type?: number; readonly name: string }): string {
  if (type === 2) return `${name} (user menu)`;
  if (type === 3) return `${name} (message menu)`;
  return `/${name}`;
}
