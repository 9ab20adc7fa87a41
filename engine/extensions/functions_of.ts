/** What of an extension can be called while it is loaded, by kind and name. */
import type { FunctionKind } from "../model/extensions.ts";
import type { RunContext } from "./context/context.ts";
import type { CommandSpec } from "./define/command.ts";
import type { Extension } from "./define_extension.ts";

type Run = (context: RunContext) => unknown;

/** Commands by their paths: `roll`, `deck draw`. */
export function functionsOf(extension: Extension): Map<FunctionKind, ReadonlyMap<string, Run>> {
  const { handlers = {}, actions = {}, commands = {}, events = {}, checks = {} } = extension;
  return new Map<FunctionKind, ReadonlyMap<string, Run>>([
    ["handlers", runsOf(handlers)],
    ["actions", runsOf(actions)],
    ["events", runsOf(events)],
    ["checks", runsOf(checks)],
    ["commands", new Map(commandRuns(commands, []))],
  ]);
}

/** Types of what each is called with were checked where it was defined, and its values are made after them. */
function runsOf(entries: Readonly<Record<string, unknown>>): Map<string, Run> {
  return new Map(Object.entries(entries).map(([name, entry]) => [name, runOf(entry)]));
}

function runOf(entry: unknown): Run {
  if (typeof entry === "function") return entry as Run;
  const object = entry as { run: Run };
  return (context) => object.run(context);
}

function* commandRuns(
  commands: Readonly<Record<string, CommandSpec>>,
  above: readonly string[],
): Generator<[string, Run]> {
  for (const [name, command] of Object.entries(commands)) {
    const path = [...above, name];
    if (command.run) yield [path.join(" "), runOf(command)];
    yield* commandRuns(command.subcommands ?? {}, path);
  }
}
