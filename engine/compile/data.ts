/** Declared data of a definition → declarations, and what placeholders see of them. */
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Span } from "../diagnostics/span.ts";
import { DATA_SHAPES, type DataDeclaration, type DataValue, type Declarations } from "../model/data.ts";
import type { ObjectShape, Shape, Variables } from "../model/shape.ts";
import { readDataValue } from "../schema/checks/data.ts";
import type { DataDefinition } from "../schema/keys/data.ts";
import { isMessageKnown } from "../schema/checks/message_known.ts";

export function compileData(definitions: readonly DataDefinition[]): Declarations {
  return new Map(definitions.map((definition) => [definition.name.text, declaration(definition)]));
}

function declaration(definition: DataDefinition): DataDeclaration {
  const { name, type, per, min, max, expires } = definition;
  return { name: name.text, type, per, default: defaultOf(definition), min, max, expires };
}

function defaultOf({ type, default: written, min = -Infinity, max = Infinity }: DataDefinition): DataValue {
  const value = written && readDataValue(written, type);
  if (value !== undefined) return value;
  switch (type) {
    case "number":
      return Math.min(Math.max(min, 0), max);
    case "string":
      return "";
    case "boolean":
      return false;
    case "list":
      return [];
    case "map":
      return {};
    case "time":
      return undefined;
  }
}

const NAME = "the data of this bot";

/** The variable `data`, with a field for each declaration. */
export function dataVariables(declarations: Declarations): { readonly data: ObjectShape } {
  const fields = [...declarations.values()].map((
    { name, type },
  ): [string, Shape] => [name, DATA_SHAPES[type]]);
  return { data: { name: NAME, fields: Object.fromEntries(fields) } };
}

/**
 * Compiles texts and conditions of one step, and gives what they read of the data with the result: it has to be fetched
 * before the step runs, because texts are rendered at once.
 * @param span where the step stands
 */
export function notingReads<Result extends object>(
  context: {
    readonly data: Declarations;
    readonly checks?: ReadonlyMap<string, { readonly reads?: readonly DataDeclaration[] }>;
    readonly problems: Problems;
    readonly variables: Variables;
  },
  span: Span,
  compile: (variables: Variables) => Result,
): Result & { readonly reads?: readonly DataDeclaration[] } {
  const { data, variables, problems } = context;
  const reads = new Map<string, DataDeclaration>();
  const result = compile({
    ...variables,
    ...noting(variables["data"], data, reads),
    ...notingChecks(variables["checks"], context.checks, reads),
  });
  if (reads.size === 0) return result;
  const missing = [...reads.values()].find(({ per }) => per === "message");
  if (missing && !isMessageKnown(variables)) {
    problems.add({
      code: "data-without-message",
      message: `\`data.${missing.name}\` belongs to a message, and no message is known here.`,
      span,
      expected: "a command with `as: [message_menu]`, or data of another owner",
    });
  }
  return Object.assign(result, { reads: [...reads.values()] });
}

/** A check that is asked reads what it was made of. */
function notingChecks(
  shape: Variables[string] | undefined,
  checks: ReadonlyMap<string, { readonly reads?: readonly DataDeclaration[] }> | undefined,
  reads: Map<string, DataDeclaration>,
): Variables {
  if (!checks || typeof shape !== "object" || !("fields" in shape)) return {};
  const onRead = (field: string) => {
    for (const declaration of checks.get(field)?.reads ?? []) reads.set(declaration.name, declaration);
  };
  return { checks: { ...shape, onRead } };
}

function noting(
  shape: Variables[string] | undefined,
  declarations: Declarations,
  reads: Map<string, DataDeclaration>,
): Variables {
  // A step may have saved something else under this name.
  if (typeof shape !== "object" || !("fields" in shape) || shape.name !== NAME) return {};
  const onRead = (field: string) => {
    const declaration = declarations.get(field);
    if (declaration) reads.set(field, declaration);
  };
  return { data: { ...shape, onRead } };
}
