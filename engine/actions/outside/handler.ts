/** The action `handler`: calls a function of an extension, written `dice.roll`. */
import { nearest } from "../../diagnostics/did_you_mean.ts";
import { showPlace, type SourceText } from "../../diagnostics/span.ts";
import { HANDLER as HANDLER_SCHEMA, type HandlerDefinition } from "../../schema/keys/handler.ts";
import { withReplaced } from "../../schema/kit/fix.ts";
import { converted } from "../../schema/kit/converted.ts";
import type { ActionWord, CompiledAction, StepContext } from "../../schema/steps/kind.ts";
import { code } from "../../words/code.ts";
import { callOf } from "../extensions/call_of.ts";
import { refused } from "../kit/refused.ts";
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

type Context = Pick<StepContext, "variables" | "problems" | "outside">;

export function compileHandler({ name, values }: HandlerDefinition, context: Context): CompiledAction {
  const given = values.map(([key, value]) => [key, compileJson(value, context)] as const);
  const [, extension, handler] = REFERENCE.exec(name.text.trim()) ?? [];
  if (extension === undefined || handler === undefined) {
    context.problems.add({
      code: "bad-handler",
      message: `\`${name.text}\` does not name a function of an extension.`,
      span: name.span,
      expected: "the name of an extension, a dot and the name of its function, such as dice.roll",
    });
    return { result: "anything", run: () => Promise.resolve() };
  }
  checkExtension(name, extension, context);
  context.outside?.note({ extension, kind: "handlers", handler, source: showPlace(name.span) });
  return {
    result: "anything",
    async run(run) {
      const handlers = run.bot.services.extensions.functions(extension, "handlers");
      if (!handlers) throw refused({ key: "handler_not_loaded", values: { extension: code(extension) } });
      const call = handlers.get(handler);
      if (!call) {
        throw refused({ key: "handler_missing", values: { handler: code(`${extension}.${handler}`) } });
      }
      const values = Object.fromEntries(given.map(([key, value]) => [key, value(run.scope)]));
      return plain(await call(callOf(run, { values, text: noText })), name.text);
    },
  };
}

function checkExtension(source: SourceText, name: string, { outside, problems }: Context): void {
  const known = outside?.extensions;
  if (!known || known.includes(name)) return;
  const suggestion = nearest(name, known);
  const start = source.text.indexOf(name);
  const span = source.at(start, start + name.length);
  problems.add({
    code: "unknown-extension",
    message: `There is no extension \`${name}\` in the folder extensions.`,
    span,
    expected: known.length > 0 ? `one of ${known.join(", ")}` : `a file extensions/${name}.ts`,
    ...(suggestion === undefined ? {} : { suggestion, fix: withReplaced(span, suggestion) }),
  });
}

/** What is kept has to be plain data, so that later steps see no more of it than they should. @throws TypeError */
function plain(value: unknown, name: string): unknown {
  if (value === undefined) return undefined;
  try {
    const text = JSON.stringify(value);
    return text === undefined ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new TypeError(`What ${name} returned cannot be kept, because it is no plain data`, { cause });
  }
}

function noText(_run: unknown, name: string): never {
  throw new Error(`The extension has declared no text called ${name}`);
}
