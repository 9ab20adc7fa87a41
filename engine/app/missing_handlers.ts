import { nearest } from "../diagnostics/did_you_mean.ts";
import type { Extensions, HandlerReference } from "../model/extensions.ts";

/** A function that a step calls and that is not there. */
export interface MissingHandler {
  /** `dice.roll` */
  readonly name: string;
  /** Where the step stands: `bots/starter.yaml:12:3`. */
  readonly source: string;
  /** What is wanting, for owners. */
  readonly why: string;
}

/** @param only the name of an extension, where others are of no interest */
export function missingHandlers(
  references: readonly HandlerReference[],
  extensions: Pick<Extensions, "functions">,
  only?: string,
): MissingHandler[] {
  return references.flatMap(({ extension, kind, handler, source }) => {
    if (only !== undefined && extension !== only) return [];
    const handlers = extensions.functions(extension, kind);
    if (handlers?.has(handler)) return [];
    const name = `${extension}.${handler}`;
    if (!handlers) return [{ name, source, why: `the extension ${extension} is not loaded` }];
    const near = nearest(handler, handlers.keys());
    const hint = near === undefined ? "" : `; did you mean ${extension}.${near}?`;
    return [{ name, source, why: `${extension} has no handler ${handler}${hint}` }];
  });
}
