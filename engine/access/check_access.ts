/**
 * Whether a command may be used. In this order: where it works at all, owners of the bot, the roles that a server or
 * the bot's settings ask for, the definition's own rules, and what the bot itself needs.
 */
import type { Caller } from "../model/caller.ts";
import type { Command, Program } from "../model/program.ts";
import { permissionTitles } from "../model/permissions.ts";
import type { World } from "../model/views.ts";
import type { ServerView } from "../model/servers.ts";
import { Asker } from "./asker.ts";
import { configuredRoles } from "./configured_roles.ts";
import { checkPlace } from "./place_rules.ts";
import { listWords } from "../words/list_words.ts";
import type { Refusal } from "./refusal.ts";
import { checkChannel, checkConfigured, checkWho } from "./who_rules.ts";

export interface AccessContext {
  readonly program: Program;
  readonly world: World;
  /** Settings of the caller's server; `undefined` in direct messages. */
  readonly server: ServerView | undefined;
  isOwner(userId: string): boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `undefined` where the caller may use the command. */
export function checkAccess(command: Command, caller: Caller, context: AccessContext): Refusal | undefined {
  if (isOpen(command, context)) return;
  const asker = new Asker(caller, context.world, context.now);
  return checkPerson(command, asker, context) ?? checkBot(command, asker, context);
}

/** The same, whatever the bot itself needs. */
export function checkCaller(command: Command, caller: Caller, context: AccessContext): Refusal | undefined {
  return isOpen(command, context)
    ? undefined
    : checkPerson(command, new Asker(caller, context.world, context.now), context);
}

/**
 * Those of `commands` that the caller may use where they are, in order; a group where one of its commands is. Whether
 * the bot has the permissions for them does not matter.
 */
export function usableCommands(
  commands: readonly Command[],
  caller: Caller,
  context: AccessContext,
): Command[] {
  const asker = new Asker(caller, context.world, context.now);
  const isUsable = (command: Command): boolean => {
    if (command.subcommands.size > 0) return command.subcommands.values().some(isUsable);
    return isOpen(command, context) || checkPerson(command, asker, context) === undefined;
  };
  return commands.filter(isUsable);
}

/** Most commands are: they cost nothing more. */
function isOpen({ rules }: Command, { program, server }: AccessContext): boolean {
  return rules.length === 0 && program.access.commandRoles.size === 0 &&
    (server === undefined || server.commandRoles.size === 0);
}

function checkPerson(command: Command, asker: Asker, context: AccessContext): Refusal | undefined {
  const { rules, path } = command;
  const { texts } = context.program;
  for (const rule of rules) {
    const refusal = checkPlace(rule, asker);
    if (refusal) return refusal;
  }
  if (context.isOwner(asker.caller.user.id)) return;
  if (rules.some(({ ownerOnly }) => ownerOnly)) return { key: "owner_only", values: {} };
  const configured = configuredRoles(path, context.server, context.program);
  const refusal = configured && checkConfigured(configured, asker, texts);
  if (refusal) return refusal;
  for (const rule of rules) {
    const refusal = (configured ? undefined : checkWho(rule, asker, texts)) ??
      checkChannel(rule, asker, texts);
    if (refusal) return refusal;
  }
}

function checkBot({ rules }: Command, asker: Asker, { program }: AccessContext): Refusal | undefined {
  const needed = rules.reduce((bits, { botPermissions }) => bits | botPermissions, 0n);
  const missing = needed === 0n ? 0n : asker.missingOfBot(needed);
  if (missing === 0n) return;
  return {
    key: "bot_permission",
    values: { missing: listWords(program.texts, "list_and", permissionTitles(missing)) },
  };
}
