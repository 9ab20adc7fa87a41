/** What of a bot needs which permission of its role: for whoever looks why it is asked for. */
import type { Command } from "../model/program.ts";
import { stepsOf } from "../schema/checks/command_steps.ts";
import { usesIn } from "../schema/checks/steps.ts";
import type { StepDefinition } from "../schema/steps/kind.ts";
import { everyCommand } from "./every_command.ts";
import { usesOf, type WithSteps } from "./permissions.ts";

export interface PermissionSource {
  /** `/ban`, `the event join`, `the group honour`. */
  readonly what: string;
  /** Discord's bit set; never empty. */
  readonly permissions: bigint;
}

/** @param commands all of the bot, built-in ones too */
export function permissionSources(definition: WithSteps, commands: Iterable<Command>): PermissionSource[] {
  const needed = new Map<string, bigint>();
  const add = (what: string, bits: bigint) => needed.set(what, (needed.get(what) ?? 0n) | bits);
  for (const command of everyCommand(commands)) {
    for (const { botPermissions } of command.rules) add(`/${command.path.join(" ")}`, botPermissions);
  }
  const addSteps = (what: string, steps: readonly StepDefinition[]) => {
    for (const { use } of usesIn(steps)) add(what, use.permissions ?? 0n);
  };
  for (const command of definition.commands) {
    for (const steps of stepsOf([command])) addSteps(`/${command.name.text}`, steps);
  }
  for (const { name, steps } of definition.events) addSteps(`the event ${name.text}`, steps);
  for (const { name, steps } of definition.groups) addSteps(`the group ${name.text}`, steps);
  return [...needed].filter(([, permissions]) => permissions !== 0n).map(([what, permissions]) => ({
    what,
    permissions,
  }));
}

/** Ids of the roles that steps give or take, as far as they are known before anything runs. */
export function rolesInSteps(
  definition: WithSteps,
  names: readonly { readonly name: { readonly text: string }; readonly id: string }[],
): Set<string> {
  const ids = new Map(names.map(({ name, id }) => [name.text, id]));
  const written = [...usesOf(definition)].flatMap(({ roles = [] }) => roles);
  return new Set(written.map((role) => ids.get(role) ?? role).filter((id) => /^\d{17,20}$/.test(id)));
}
