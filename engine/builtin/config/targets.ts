/** The commands whose roles can be set. */
import type { Command, Program } from "../../model/program.ts";
import { shortHash } from "../../words/short_hash.ts";
import { allCommands, findCommand, pathOf } from "../kit/commands.ts";

/** Whoever can set roles could let themselves in everywhere, so this one stays with the owners. */
export const CONFIG_NAME = "config";

export type Refusal = "config_owner_only" | "config_itself";

/** Why a command's roles cannot be set; `undefined` where they can. */
export function refusalOf(command: Command): Refusal | undefined {
  if (command.rules.some(({ ownerOnly }) => ownerOnly)) return "config_owner_only";
  return command.builtin === CONFIG_NAME ? "config_itself" : undefined;
}

/** Groups too, each before what stands below it. Hidden ones are left out. */
export function configurableCommands({ commands }: Program): Command[] {
  return allCommands(commands).filter((command) => !command.hidden && refusalOf(command) === undefined);
}

/** As controls name it. */
export function idOf(command: Command): string {
  return shortHash(pathOf(command));
}

export function commandWithId({ commands }: Program, id: string): Command | undefined {
  return allCommands(commands).find((command) => refusalOf(command) === undefined && idOf(command) === id);
}

export interface Request {
  readonly command: Command | undefined;
  /** What was said of the role; empty where nothing was. */
  readonly role: string;
}

/** Words of the role that name a subcommand belong to the command: `config roles add @Mod` needs no quotes. */
export function readRequest(program: Program, prefix: string, command: string, role: string): Request {
  let found = findCommand(program, command, prefix);
  let rest = role.trim();
  while (found && rest !== "") {
    const word = rest.split(/\s/, 1)[0]!;
    const inner = found.subcommands.get(word.toLowerCase());
    if (!inner) break;
    found = inner;
    rest = rest.slice(word.length).trim();
  }
  return { command: found, role: rest };
}
