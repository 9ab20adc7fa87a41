/** From what a file exports to an extension, or to what is wrong with it. */
import { type Extension, isDefined } from "./define_extension.ts";
import { ExtensionProblem } from "./extension_problem.ts";

const EXAMPLE = "export default defineExtension({ setup(context) { … } })";
const KEYS = [
  "version",
  "description",
  "engine",
  "requires",
  "conflicts",
  "settings",
  "handlers",
  "commands",
  "actions",
  "triggers",
  "functions",
  "checks",
  "suggestions",
  "events",
  "texts",
  "tables",
  "setup",
  "dispose",
];
const HANDLER_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const LONGEST = { version: 32, description: 200 } as const;

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
  const wrong = [
    ...Object.keys(extension).filter((key) => !KEYS.includes(key))
      .map((key) => `\`${key}\` is unknown (there are ${KEYS.join(", ")})`),
    ...(["version", "description"] as const).flatMap((key) => checkText(extension[key], key)),
    ...checkHandlers(extension["handlers"]),
    ...["setup", "dispose"].filter((key) =>
      extension[key] !== undefined && typeof extension[key] !== "function"
    )
      .map((key) => `\`${key}\` is ${kindOf(extension[key])}, but must be a function`),
  ];
  if (wrong.length > 0) throw new ExtensionProblem(`What ${path} exports is wrong: ${wrong.join("; ")}.`);
  return extension;
}

function checkText(value: unknown, key: keyof typeof LONGEST): string[] {
  if (value === undefined) return [];
  if (typeof value !== "string") return [`\`${key}\` is ${kindOf(value)}, but must be a text`];
  const { length } = [...value.trim()];
  return length > 0 && length <= LONGEST[key]
    ? []
    : [`\`${key}\` has ${length} characters, but must have 1 to ${LONGEST[key]}`];
}

function checkHandlers(handlers: unknown): string[] {
  if (handlers === undefined) return [];
  if (typeof handlers !== "object" || handlers === null || Array.isArray(handlers)) {
    return [`\`handlers\` is ${kindOf(handlers)}, but must be an object of functions`];
  }
  return Object.entries(handlers).flatMap(([name, handler]) => {
    if (typeof handler !== "function") {
      return [`the handler \`${name}\` is ${kindOf(handler)}, but must be a function`];
    }
    if (HANDLER_NAME.test(name)) return [];
    return [`the handler \`${name}\` must be called with letters, digits and _, beginning with a letter`];
  });
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return ({ object: "an object", string: "a text", function: "a function", undefined: "nothing" } as Record<
    string,
    string
  >)[typeof value] ?? `a ${typeof value}`;
}
