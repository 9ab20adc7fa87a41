import type { APIApplicationCommand } from "discord-api-types/v10";
import type { CommandScope } from "../../commands/command_store.ts";
import { normalCommand, withoutLocalizations } from "../../commands/normal_form.ts";
import type { Parts } from "../../parts.ts";
import { checkCommand } from "../../validation/command.ts";
import { type Fields, Form } from "../../validation/form.ts";
import { refusal, tooManyCommands } from "../errors.ts";
import { guildOf, snowflakeOf } from "../lookups.ts";
import {
  type BotRequest,
  botRoute,
  fieldsOf,
  NO_CONTENT,
  ok,
  type RestAnswer,
  type Route,
} from "../route.ts";

/** Commands of one type in one place (source: Discord docs, interactions/application-commands). */
const MAX_BY_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const WRITES = { requests: 100, seconds: 20 };

/** The same routes for commands of everywhere and of one server. */
export const COMMAND_ROUTES: readonly Route[] = [
  "/applications/{application_id}/commands",
  "/applications/{application_id}/guilds/{guild_id}/commands",
].flatMap((path) => [
  botRoute("GET", path, list),
  botRoute("POST", path, create, WRITES),
  botRoute("PUT", path, overwrite, WRITES),
  botRoute(
    "GET",
    `${path}/{command_id}`,
    (parts, request) => ok(commandOf(scopeOf(parts, request), request)),
  ),
  botRoute("PATCH", `${path}/{command_id}`, change, WRITES),
  botRoute("DELETE", `${path}/{command_id}`, remove, WRITES),
]);

function scopeOf(parts: Parts, request: BotRequest): CommandScope {
  if (snowflakeOf(request, "application_id") !== request.application.id) throw refusal("missingAccess");
  return parts.commands.scope(request.application.id, guildIdOf(parts, request));
}

function guildIdOf(parts: Parts, request: BotRequest): string | undefined {
  if (request.params.guild_id === undefined) return undefined;
  if (!request.application.commands) throw refusal("missingAccess");
  return guildOf(parts, request).id;
}

function commandOf(scope: CommandScope, request: BotRequest): APIApplicationCommand {
  const command = scope.get(snowflakeOf(request, "command_id"));
  if (!command) throw refusal("unknownCommand");
  return command;
}

function list(parts: Parts, request: BotRequest): RestAnswer {
  const { all } = scopeOf(parts, request);
  const localized = request.query.get("with_localizations") === "true";
  return ok(localized ? all : all.map(withoutLocalizations));
}

/** Creates a command, or overwrites the one of the same type and name. */
function create(parts: Parts, request: BotRequest): RestAnswer {
  const scope = scopeOf(parts, request);
  const fields = checkCommand(request.body, [], request.params.guild_id === undefined);
  const type = Number(fields.type ?? 1);
  const old = scope.named(type, String(fields.name));
  const limit = MAX_BY_TYPE[type] ?? 0;
  if (!old && scope.count(type) >= limit) throw tooManyCommands(limit);
  if (!old) parts.commands.countCreates(request.application.id, request.params.guild_id, 1, parts.moment.now);
  const command = store(parts, request, scope, fields, old);
  announce(parts);
  return { status: old ? 200 : 201, body: command };
}

function overwrite(parts: Parts, request: BotRequest): RestAnswer {
  const scope = scopeOf(parts, request);
  const global = request.params.guild_id === undefined;
  if (!Array.isArray(request.body)) {
    const form = new Form();
    form.list([], request.body ?? {}, 0);
    form.finish();
  }
  const commands = (request.body as readonly unknown[]).map((item, index) =>
    checkCommand(item, [index], global)
  );
  const names = new Set<string>();
  for (const [index, { type, name }] of commands.entries()) {
    if (names.has(`${type ?? 1}:${name}`)) {
      const form = new Form([index]);
      form.add(["name"], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
      form.finish();
    }
    names.add(`${type ?? 1}:${name}`);
  }
  for (const [type, limit] of Object.entries(MAX_BY_TYPE)) {
    const count = commands.filter((command) => (command.type ?? 1) === Number(type)).length;
    if (count > limit) throw tooManyCommands(limit);
  }
  const pairs = commands.map((fields) => ({
    fields,
    old: scope.named(Number(fields.type ?? 1), String(fields.name)),
  }));
  const created = pairs.filter(({ old }) => !old).length;
  parts.commands.countCreates(request.application.id, request.params.guild_id, created, parts.moment.now);
  scope.clear();
  const stored = pairs.map(({ fields, old }) => store(parts, request, scope, fields, old));
  announce(parts);
  return ok(stored);
}

function change(parts: Parts, request: BotRequest): RestAnswer {
  const scope = scopeOf(parts, request);
  const old = commandOf(scope, request);
  const merged = { ...old, ...fieldsOf(request.body), type: old.type };
  const fields = checkCommand(merged, [], request.params.guild_id === undefined);
  const same = scope.named(old.type, String(fields.name));
  if (same && same.id !== old.id) {
    const form = new Form();
    form.add(["name"], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
    form.finish();
  }
  const command = store(parts, request, scope, fields, old);
  announce(parts);
  return ok(command);
}

function remove(parts: Parts, request: BotRequest): RestAnswer {
  const scope = scopeOf(parts, request);
  scope.delete(commandOf(scope, request).id);
  announce(parts);
  return NO_CONTENT;
}

function store(
  parts: Parts,
  request: BotRequest,
  scope: CommandScope,
  fields: Fields,
  old: APIApplicationCommand | undefined,
): APIApplicationCommand {
  const command = normalCommand(fields, {
    id: old?.id ?? parts.ids.next(),
    applicationId: request.application.id,
    ...(request.params.guild_id === undefined ? {} : { guildId: request.params.guild_id }),
    version: parts.ids.next(),
  });
  scope.set(command);
  return command;
}

function announce(parts: Parts): void {
  if (parts.watchers.any) parts.watchers.tell({ type: "commands", commands: parts.commands.all });
}
