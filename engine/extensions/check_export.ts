/** From what a file exports to an extension, or to what is wrong with it. */
import { type Extension, isDefined } from "./define_extension.ts";
import { checkFields } from "./check_fields.ts";
import { ExtensionProblem } from "./extension_problem.ts";
import { kindOf } from "./kind_of.ts";

const EXAMPLE = "export default defineExtension({ setup(context) { … } })";

const WORD = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const SMALL_WORD = /^[a-z][a-z0-9_]{0,63}$/;
const NAME = /^[a-z0-9][a-z0-9_-]{0,31}$/;

type Check = (value: unknown, what: string) => string[];

/** Each key with what may stand there. Commands and events are checked further as the definitions that they become. */
const KEYS: Readonly<Record<string, Check>> = {
  version: text(32),
  description: text(200),
  engine: text(100),
  requires: checkRequires,
  conflicts: names,
  settings: (value, what) =>
    isObject(value) && typeof value["of"] === "function"
      ? checkFields(value["fields"], what)
      : [`${what} must be made by defineSettings`],
  handlers: entries(
    "a function",
    WORD,
    (value, what) =>
      typeof value === "function"
        ? []
        : isObject(value)
        ? [...checkRun(value, what), ...checkFields(value["with"], `\`with\` of ${what}`)]
        : [`${what} is ${kindOf(value)}, but must be a function`],
  ),
  commands: entries("what defineCommand makes", /./, checkCommand),
  actions: entries("what defineAction makes", SMALL_WORD, (value, what) => [
    ...checkRun(value, what),
    ...described(value, what),
    ...checkFields(value["fields"], what),
    ...main(value, value["fields"], what),
  ]),
  triggers: entries("what defineTrigger makes", SMALL_WORD, (value, what) => [
    ...described(value, what),
    ...checkFields(value["filters"] ?? {}, what),
    ...main(value, value["filters"], what),
  ]),
  functions: entries("what defineFunction makes", SMALL_WORD, (value, what) => [
    ...checkRun(value, what),
    ...described(value, what),
    ...(Array.isArray(value["params"]) ? [] : [`${what} has no list of \`params\``]),
  ]),
  checks: entries("what defineCheck makes", SMALL_WORD, (value, what) => [
    ...checkRun(value, what),
    ...described(value, what),
  ]),
  suggestions: entries("a function", WORD, isFunction),
  events: entries("what defineEvent makes", SMALL_WORD, checkRun),
  texts: entries("a text", SMALL_WORD, checkWords),
  tables: (value, what) =>
    Array.isArray(value) && value.every((sql) => typeof sql === "string")
      ? []
      : [`${what} is ${kindOf(value)}, but must be a list of SQL texts`],
  setup: isFunction,
  dispose: isFunction,
};

/**
 * @param path for people: `extensions/dice.ts`
 * @throws ExtensionProblem with all that is wrong
 */
export function checkExport(exports: Readonly<Record<string, unknown>>, path: string): Extension {
  const extension = exports["default"];
  if (extension === undefined) {
    throw new ExtensionProblem(`${path} has no default export. End it with: ${EXAMPLE}`);
  }
  if (!isDefined(extension)) {
    throw new ExtensionProblem(
      `The default export of ${path} is ${kindOf(extension)}, but must be made by defineExtension ` +
        `(import { defineExtension } from "cordial"): ${EXAMPLE}`,
    );
  }
  const wrong = Object.entries(extension).flatMap(([key, value]) => {
    const check = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (!check) return [`\`${key}\` is unknown (there are ${Object.keys(KEYS).join(", ")})`];
    return value === undefined ? [] : check(value, `\`${key}\``);
  });
  if (wrong.length > 0) throw new ExtensionProblem(`What ${path} exports is wrong: ${wrong.join("; ")}.`);
  return extension as Extension;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFunction(value: unknown, what: string): string[] {
  return typeof value === "function" ? [] : [`${what} is ${kindOf(value)}, but must be a function`];
}

function text(longest: number): Check {
  return (value, what) => {
    if (typeof value !== "string") return [`${what} is ${kindOf(value)}, but must be a text`];
    const { length } = [...value.trim()];
    return length > 0 && length <= longest
      ? []
      : [`${what} has ${length} characters, but must have 1 to ${longest}`];
  };
}

/** A map by names. @param each what its values are */
function entries<Entry>(
  each: string,
  pattern: RegExp,
  check: (value: Entry & Readonly<Record<string, unknown>>, what: string) => string[],
): Check {
  return (value, what) => {
    if (!isObject(value)) return [`${what} is ${kindOf(value)}, but must be an object, each of it ${each}`];
    return Object.entries(value).flatMap(([name, entry]) => {
      const where = `\`${name}\` in ${what}`;
      const misnamed = pattern.test(name) ? [] : [
        `${where} must be called with ${
          pattern === WORD ? "" : "small "
        }letters, digits and _, beginning with a letter`,
      ];
      if (entry === null || entry === undefined) {
        return [...misnamed, `${where} is ${kindOf(entry)}, but must be ${each}`];
      }
      return [...misnamed, ...check(entry as Entry & Readonly<Record<string, unknown>>, where)];
    });
  };
}

function checkRun(value: Readonly<Record<string, unknown>>, what: string): string[] {
  return isFunction(value["run"], `\`run\` of ${what}`);
}

function described(value: Readonly<Record<string, unknown>>, what: string): string[] {
  return text(200)(value["description"], `\`description\` of ${what}`);
}

function main(value: Readonly<Record<string, unknown>>, fields: unknown, what: string): string[] {
  const name = value["main"];
  if (name === undefined || isObject(fields) && Object.hasOwn(fields, String(name))) return [];
  return [`\`main\` of ${what} names \`${String(name)}\`, which is none of its fields`];
}

function checkCommand(value: Readonly<Record<string, unknown>>, what: string): string[] {
  const { subcommands, options } = value;
  if (subcommands === undefined) return [...checkRun(value, what), ...checkSuggest(options, what)];
  return entries("what defineCommand makes", /./, checkCommand)(subcommands, `\`subcommands\` of ${what}`);
}

/** The rest of options is checked as the definition that they become. */
function checkSuggest(options: unknown, what: string): string[] {
  if (!isObject(options)) return [];
  return Object.entries(options).flatMap(([name, option]) =>
    isObject(option) && option["suggest"] !== undefined
      ? isFunction(option["suggest"], `\`suggest\` of the option \`${name}\` of ${what}`)
      : []
  );
}

function checkWords(value: unknown, what: string): string[] {
  if (typeof value === "string") return [];
  const good = isObject(value) && typeof value["en-US"] === "string" &&
    Object.values(value).every((words) => typeof words === "string");
  return good ? [] : [`${what} must be a text, or texts by languages with one for en-US`];
}

function checkRequires(value: unknown, what: string): string[] {
  if (!isObject(value)) return names(value, what);
  const ranges = Object.values(value).every((range) => typeof range === "string");
  return [
    ...names(Object.keys(value), what),
    ...(ranges ? [] : [`${what} must name a range of versions for each extension, such as "^1.2"`]),
  ];
}

function names(value: unknown, what: string): string[] {
  const good = Array.isArray(value) && value.every((name) => typeof name === "string" && NAME.test(name));
  return good ? [] : [`${what} must hold names of extensions`];
}
