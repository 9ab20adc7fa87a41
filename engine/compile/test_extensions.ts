/** For the tests of this folder: extensions made by hand, and bots that use them. */
import { LANGUAGE } from "../actions/language.ts";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import type { AbsentExtension, DeclaredExtension } from "../model/declared.ts";
import type { Extensions, FunctionKind, Handler } from "../model/extensions.ts";
import type { VirtualClock } from "../model/virtual_clock.ts";
import { Bench } from "../runtime/test_bench.ts";
import { otherPorts } from "../runtime/test_ports.ts";
import { readDefinition } from "../schema/read_definition.ts";
import { declaredTrigger } from "../schema/triggers/declared.ts";
import { parseYaml } from "../source/parse_yaml.ts";
import { compileBot } from "./compile_bot.ts";

export function extension(name: string, parts: Partial<DeclaredExtension> = {}): DeclaredExtension {
  return {
    name,
    path: `extensions/${name}.ts`,
    handlers: new Map(),
    actions: [],
    triggers: [],
    functions: [],
    checks: [],
    texts: [],
    settings: {},
    ...parts,
  };
}

/** One that is on the blacklist. */
export function absent(name: string): AbsentExtension {
  return { name, why: "it is on the blacklist" };
}

/** A bot that is written in one file, with the extensions of its project. */
export function compileWith(
  text: string,
  present: readonly DeclaredExtension[],
  absent: readonly AbsentExtension[] = [],
  path = "bots/test.yaml",
) {
  const extensions = { present, absent };
  const declared = present.flatMap(({ name, triggers }) =>
    triggers.map((trigger) => declaredTrigger(name, trigger))
  );
  const language = { ...LANGUAGE, triggers: [...LANGUAGE.triggers, ...declared], extensions };
  const problems = new Problems();
  const file = parseYaml(new SourceFile(path, text), problems);
  const definition = readDefinition("test", [file], problems, language);
  const program = compileBot(definition!, problems, [], { extensions });
  return { program, problems: problems.list, told: toldOf(problems) };
}

/** Problems as `code → suggestion at what stands there`. */
function toldOf({ list }: Problems): string[] {
  return list.map(({ code, severity, suggestion, span }) =>
    `${severity === "warning" ? "warning " : ""}${code}${
      suggestion === undefined ? "" : ` → ${suggestion}`
    } at ${span!.file.text.slice(span!.start, span!.end)}`
  );
}

/** The functions of one extension, by kind and name. */
export type Loaded = Partial<Record<FunctionKind, Readonly<Record<string, Handler>>>>;

/** A bot that runs with what is loaded. */
export function benchWith(
  program: ReturnType<typeof compileWith>["program"],
  loaded: Readonly<Record<string, Loaded>>,
  more: Partial<Extensions> = {},
  clock?: VirtualClock,
): Bench {
  const { services } = otherPorts();
  const extensions: Extensions = {
    ...services.extensions,
    functions: (name, kind) => {
      const functions = loaded[name];
      return functions && new Map(Object.entries(functions[kind] ?? {}));
    },
    ...more,
  };
  return new Bench(program, clock, { services: { ...services, extensions } });
}
