/** What the texts of one command can see of its options and of a menu's target. */
import type { Choice, OptionType } from "../model/option.ts";
import type { CommandOption } from "../model/program.ts";
import type { Surface } from "../model/command_surface.ts";
import type { ParameterType } from "../schema/keys/groups.ts";
import { ATTACHMENT, CHANNEL, MENTIONABLE, MESSAGE, ROLE, USER } from "../model/scope.ts";
import type { ObjectShape, Shape, Variables } from "../model/shape.ts";

const SHAPES: Readonly<Record<OptionType, Shape>> = {
  string: "text",
  integer: "number",
  number: "number",
  boolean: "boolean",
  user: USER,
  channel: CHANNEL,
  role: ROLE,
  mentionable: MENTIONABLE,
  attachment: ATTACHMENT,
};

/** What a value that is given to a group is to texts. */
export function shapeOfParameter(type: ParameterType): Shape {
  return type === "message" ? MESSAGE : SHAPES[type];
}

/** `options`, and `target` where the command stands in a user or message menu. */
export function optionVariables(
  options: readonly CommandOption[],
  surfaces: ReadonlySet<Surface>,
): Variables {
  const fields = Object.fromEntries(options.map(({ name, type }): [string, Shape] => [name, SHAPES[type]]));
  const variables: Record<string, Shape> = { options: { name: "the options of this command", fields } };
  const target = targetShape(surfaces);
  if (target) variables["target"] = target;
  return variables;
}

/** Absent when the command is called another way, so it is always optional. */
function targetShape(surfaces: ReadonlySet<Surface>): ObjectShape | undefined {
  const user = surfaces.has("user_menu");
  const message = surfaces.has("message_menu");
  if (user && message) return { ...MESSAGE, optional: true, fields: { ...MESSAGE.fields, ...USER.fields } };
  if (user) return { ...USER, optional: true };
  if (message) return { ...MESSAGE, optional: true };
}

/** The values that options are bound to, by the paths of their placeholders. */
export function choicesOf(options: readonly CommandOption[]): ReadonlyMap<string, readonly Choice[]> {
  const bound = options.flatMap(({ name, choices }) =>
    choices ? [[`options.${name}`, choices] as const] : []
  );
  return new Map(bound);
}
