import type { Extension } from "../define_extension.ts";
import { ExtensionProblem } from "../extension_problem.ts";

/**
 * What the engine calls without waiting cannot be in a worker.
 * @param path for people: `extensions/dice.ts`
 * @throws ExtensionProblem
 */
export function refuseQuick({ functions = {}, triggers = {} }: Extension, path: string): void {
  const quick = [
    ...Object.keys(functions).map((name) => `the function \`${name}\` of expressions`),
    ...Object.entries(triggers).filter(([, { matches }]) => matches)
      .map(([name]) => `\`matches\` of the trigger \`${name}\``),
  ];
  if (quick.length === 0) return;
  throw new ExtensionProblem(
    `${path} cannot be isolated, because the engine does not wait for ${quick.join(", ")}. ` +
      "Move that to another extension, or take this one out from under `extensions`, `isolate` in the bot's file.",
  );
}
