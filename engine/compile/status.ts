import type { Problems } from "../diagnostics/diagnostic.ts";
import type { Status } from "../model/program.ts";
import { NUMBERS } from "../model/scope.ts";
import type { Variables } from "../model/shape.ts";
import type { StatusDefinition } from "../schema/keys/status.ts";
import { compileText } from "../template/text.ts";

/** A status of a definition; its text knows `guilds`, `users` and `commands`. @param more what it knows besides */
export function compileStatus(
  definition: StatusDefinition,
  problems: Problems,
  more: Variables = {},
): Status {
  const template = compileText(definition.text, { ...more, ...NUMBERS }, problems);
  return {
    type: definition.type,
    ...(definition.url ? { url: definition.url.text } : {}),
    text: (scope) => template.render(scope),
  };
}
