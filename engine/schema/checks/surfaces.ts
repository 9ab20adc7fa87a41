import type { Surface } from "../../model/command_surface.ts";
import type { CommandDefinition } from "../keys/command.ts";

const DEFAULT: ReadonlySet<Surface> = new Set(["slash", "prefix"]);

/** Where a command at the top can be called; its subcommands follow it. */
export function surfacesOf({ as }: CommandDefinition): ReadonlySet<Surface> {
  return as ? new Set(as.map(({ surface }) => surface)) : DEFAULT;
}
