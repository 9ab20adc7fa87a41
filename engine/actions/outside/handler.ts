/** The action `handler`: calls a function of an extension, written `dice.roll`. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import { oneOf } from "../../diagnostics/one_of.ts";
import type { DeclaredExtension } from "../../model/declared.ts";
import type { Fields } from "../../model/fields.ts";
import type { Run } from "../../model/program.ts";
import { absentProblem } from "../../schema/extensions/absent.ts";
import { HANDLER as HANDLER_SCHEMA, type HandlerDefinition, WITH } from "../../schema/keys/handler.ts";
import { readLate } from "../../schema/kit/late.ts";
import { type CalledFunction, callFunction, plain } from "../extensions/call_function.ts";
import { dynamicFields } from "../extensions/dynamic_fields.ts";
import { withReplaced } from "../../schema/kit/fix.ts";
import { converted } from "../../schema/kit/converted.ts";
import type { ActionWord, CompiledAction, StepContext } from "../../schema/steps/kind.ts";
import { compileJson } from "./json_body.ts";

export const HANDLER: ActionWord = {
  name: "handler",
  description:
    "Calls a function of an extension: its name, such as dice.roll, or a map with `name` and `with`. It gives what the function returns.",
  nearMisses: ["call_handler", "script", "function", "typescript"],
  schema: () =>
    converted(HANDLER_SCHEMA, (definition) => ({
      compile: (context) => compileHandler(definition, context),
    })),
};

/** `NAME.FUNCTION`, as files and functions can be called. */
const REFERENCE = /^([a-z0-9][a-z0-9_-]{0,31})\.([A-Za-z_][A-Za-z0-9_]{0,63})$/;

/** `NAME.command:PATH` and `NAME.event:EVENT`: what stands in the definition that an extension brings along. */
const OWN_REFERENCE = /^([a-z0-9][a-z0-9_-]{0,31})\.(command|event):(.+)$/;

/** Where such definitions stand. */
const OWN_FILES = "extensions/";

type Context = Pick<StepContext, "variables" | "names" | "problems" | "outside" | "brings">;

export function compileHandler(definition: HandlerDefinition, context: Context): CompiledAction {
  const { name } = definition;
  const reference = readReference(name);
  if (!reference) {
    context.problems.add({
      code: "bad-handler",
      message: `\`${name.text}\` does not name a function of an extension.`,
      span: name.span,
      expected: "the name of an extension, a dot and the name of its function, such as dice.roll",
    });
    return { result: "anything", run: () => Promise.resolve() };
  }
  const { extension, kind, handler } = reference;
  checkExtension(name, extension, context);
  const values = compileWith(definition, checkHandler(name, reference, context), context);
  if (kind === "events") noteReads(context);
  return {
    result: "anything",
    async run(run) {
      const { brings } = context;
      const result = await callFunction(run, { extension, kind, handler, values: values(run), brings });
      // Whoever does all of a command or an event gives nothing to later steps.
      return kind === "handlers" ? plain(result, name.text) : undefined;
    },
  };
}

type Reference = Pick<CalledFunction, "extension" | "kind" | "handler">;

function readReference({ text, span }: SourceText): Reference | undefined {
  const [, extension, handler] = REFERENCE.exec(text.trim()) ?? [];
  if (extension !== undefined && handler !== undefined) return { extension, kind: "handlers", handler };
  const [, owner, what, own] = span.file.path.startsWith(OWN_FILES) ? OWN_REFERENCE.exec(text) ?? [] : [];
  if (owner === undefined || own === undefined) return undefined;
  return { extension: owner, kind: what === "event" ? "events" : "commands", handler: own };
}

/** What the function takes; `undefined` where it does not say so. */
function checkHandler(
  source: SourceText,
  { extension, kind, handler }: Reference,
  { outside, problems }: Context,
): Fields | undefined {
  if (kind !== "handlers" || !outside) return undefined;
  const absent = outside.declared.absent.find(({ name }) => name === extension);
  if (absent) problems.add(absentProblem(`\`${source.text.trim()}\``, absent, source.span));
  const declared = outside.declared.present.find(({ name }) => name === extension);
  const found = declared?.handlers.get(handler);
  if (declared && !found) reportUnknown(source, handler, declared, problems);
  return found?.fields;
}

function reportUnknown(
  source: SourceText,
  handler: string,
  { name, handlers, actions }: DeclaredExtension,
  problems: Problems,
): void {
  const known = [...handlers.keys()];
  const suggestion = nearest(handler, known);
  const start = source.text.indexOf(".") + 1;
  const span = source.at(start, start + handler.length);
  const isAction = actions.some((action) => action.name === handler);
  problems.add({
    code: "unknown-handler",
    message: `The extension \`${name}\` has no function \`${handler}\`.` +
      (isAction ? ` It has a step of this name, which is written \`- ${name}.${handler}: …\`.` : ""),
    span,
    expected: known.length > 0 ? oneOf(known) : `a function under \`handlers\` in ${name}`,
    ...(suggestion === undefined ? {} : { suggestion, fix: withReplaced(span, suggestion) }),
  });
}

/** @param fields what the function takes, where it says so */
function compileWith(
  { name, with: given }: HandlerDefinition,
  fields: Fields | undefined,
  context: Context,
): (run: Run) => Readonly<Record<string, unknown>> {
  if (fields) {
    const schema = dynamicFields(fields, { what: `\`with\` of ${name.text.trim()}` });
    return readLate(schema, given, name.span, context.problems)?.compile(context) ?? (() => ({}));
  }
  const written = readLate(WITH, given, name.span, context.problems) ?? [];
  const values = written.map(([key, value]) => [key, compileJson(value, context)] as const);
  return (run) => Object.fromEntries(values.map(([key, value]) => [key, value(run.scope)]));
}

/** Whoever handles an event by itself is told of all of it, so all of it has to be asked for. */
function noteReads({ brings = [], variables }: Context): void {
  for (const name of brings) {
    const shape = variables[name];
    if (typeof shape !== "object" || !("fields" in shape)) continue;
    for (const field of Object.keys(shape.fields)) shape.onRead?.(field);
  }
}

/** Tells of an extension that does not lie in the project. */
export function checkExtension(
  source: SourceText,
  name: string,
  { outside, problems }: Pick<Context, "outside" | "problems">,
): void {
  const known = outside?.extensions;
  if (!known || known.includes(name)) return;
  const suggestion = nearest(name, known);
  const start = source.text.indexOf(name);
  const span = source.at(start, start + name.length);
  problems.add({
    code: "unknown-extension",
    message: `There is no extension \`${name}\` in the folder extensions.`,
    span,
    expected: known.length > 0 ? oneOf(known) : `a file extensions/${name}.ts`,
    ...(suggestion === undefined ? {} : { suggestion, fix: withReplaced(span, suggestion) }),
  });
}
