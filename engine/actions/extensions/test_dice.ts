/** For tests: an extension that declares one of everything, and a bot that uses it. */
import { compileBot } from "../../compile/compile_bot.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import type { DeclaredAction, DeclaredExtension, DeclaredExtensions } from "../../model/declared.ts";
import type { FunctionKind, HandlerCall } from "../../model/extensions.ts";
import type { Program } from "../../model/program.ts";
import type { Fields } from "../../model/fields.ts";
import { Bench } from "../../runtime/test_bench.ts";
import { otherPorts } from "../../runtime/test_ports.ts";
import { readDefinition } from "../../schema/read_definition.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { languageWith } from "../language.ts";

export const ALL_FIELDS = {
  text: { type: "text", minLength: 2, maxLength: 8, description: "What is said." },
  count: { type: "integer", min: 1, max: 6, default: 3 },
  ratio: { type: "number", max: 10 },
  loud: { type: "boolean", default: false },
  every: { type: "duration", min: 1000, max: 60_000 },
  mood: { type: "choice", choices: ["happy", "sad"] },
  who: { type: "user" },
  role: { type: "role" },
  place: { type: "channel" },
  words: { type: "list", maxItems: 3 },
  data: { type: "json" },
} as const satisfies Fields;

const ACTIONS: readonly DeclaredAction[] = [
  {
    name: "roll",
    description: "Rolls a die.",
    fields: { sides: { type: "integer", min: 2, default: 6 } },
    main: "sides",
    result: "number",
  },
  {
    name: "say",
    description: "Says something.",
    fields: { text: { type: "text", required: true } },
    main: "text",
  },
  { name: "all", description: "Takes everything.", fields: ALL_FIELDS },
  { name: "meet", description: "Meets a person.", fields: { who: { type: "user", required: true } } },
  {
    name: "greet",
    description: "Greets a person.",
    fields: { who: { type: "user", required: true }, place: { type: "channel" }, role: { type: "role" } },
    result: { name: "a greeting", fields: { words: "text", times: "number" } },
    permissions: ["manage_roles"],
    needs: ["answers"],
  },
];

export const DICE: DeclaredExtension = {
  name: "dice",
  path: "extensions/dice.ts",
  handlers: new Map([
    ["plain", {}],
    ["typed", {
      fields: { n: { type: "integer", required: true, max: 9 }, label: { type: "text", default: "x" } },
    }],
  ]),
  actions: ACTIONS,
  triggers: [],
  functions: [],
  checks: [],
  suggestions: ["faces", "colours"],
  texts: [
    {
      name: "rolled",
      words: { "en-US": "You got {total} of {most}.", "de": "Du hast {total}.", fr: "Tu as {total}." },
    },
    { name: "lost", words: { "en-US": "Lost." } },
  ],
  settings: { sides: { type: "integer", default: 6, min: 2 }, where: { type: "channel" } },
};

/** `dice`, and `gone`, which is not loaded. */
export const WITH_DICE: DeclaredExtensions = {
  present: [DICE],
  absent: [{ name: "gone", why: "it is on the blacklist" }],
};

const WORDS = languageWith(WITH_DICE);

export interface CompiledWithDice {
  readonly program: Program;
  /** As `code → suggestion at what stands there`, warnings with the word before them. */
  readonly problems: readonly string[];
  readonly messages: readonly string[];
}

/** @param files texts by their paths */
export function compileFiles(
  files: Readonly<Record<string, string>>,
  extensions: DeclaredExtensions = WITH_DICE,
): CompiledWithDice {
  const problems = new Problems();
  const parsed = Object.entries(files).map(([path, text]) => parseYaml(new SourceFile(path, text), problems));
  const language = extensions === WITH_DICE ? WORDS : languageWith(extensions);
  const program = compileBot(readDefinition("test", parsed, problems, language)!, problems, [], {
    extensions,
  });
  // Most of these bots have nothing but what is tested.
  const list = problems.list.filter(({ code }) => code !== "no-commands");
  return {
    program,
    problems: list.map(({ code, severity, suggestion, span }) =>
      `${severity === "warning" ? "warning " : ""}${code}${
        suggestion === undefined ? "" : ` → ${suggestion}`
      } at ${span!.file.text.slice(span!.start, span!.end)}`
    ),
    messages: list.map(({ message }) => message),
  };
}

export function compileWithDice(text: string, extensions?: DeclaredExtensions): CompiledWithDice {
  return compileFiles({ "bots/test.yaml": text }, extensions);
}

/** A command `test` with these steps and some options. @param top other keys of the bot */
export function withDiceSteps(steps: string, top = ""): string {
  return `${top}
names: { users: { ann: "200000000000000001" }, roles: { mods: "200000000000000002" }, channels: { hall: "200000000000000003" } }
commands:
  test:
    description: Test
    options:
      word: { type: string, description: A word }
      number: { type: number, description: A number }
      who: { type: user, description: Who }
      role: { type: role, description: Which }
      where: { type: channel, description: Where }
    do:
${steps.replace(/^/gm, "      ")}
`;
}

/** Functions of the extension `dice`, by their kinds. */
export type FakeFunctions = Partial<
  Readonly<Record<FunctionKind, Readonly<Record<string, (call: HandlerCall) => unknown>>>>
>;

/** A runtime with these functions loaded; where there are none at all, the extension is not. */
export function benchWith(program: Program, functions: FakeFunctions | undefined): Bench {
  const { services } = otherPorts();
  const find = (name: string, kind: FunctionKind) => {
    const own = functions && name === "dice" ? Object.entries(functions[kind] ?? {}) : undefined;
    return own &&
      new Map(own.map(([name, run]) => [name, (call: HandlerCall) => Promise.resolve(run(call))]));
  };
  return new Bench(program, undefined, {
    services: { ...services, extensions: { ...services.extensions, functions: find } },
  });
}
