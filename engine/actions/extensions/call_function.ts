/** Calls a function of an extension that is found when the step runs: it may have been loaded anew, or not be there. */
import type { FunctionKind } from "../../model/extensions.ts";
import type { Run } from "../../model/program.ts";
import { code } from "../../words/code.ts";
import { refused } from "../kit/refused.ts";
import { callOf } from "./call_of.ts";

export interface CalledFunction {
  readonly extension: string;
  readonly kind: FunctionKind;
  readonly handler: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What the trigger of an event brings along, by the names of the values. */
  readonly brings?: readonly string[];
}

/** What it returned, which may be anything. @throws StepRefused where it is not there */
export async function callFunction(run: Run, called: CalledFunction): Promise<unknown> {
  const { extension, kind, handler, values, brings = [] } = called;
  const functions = run.bot.services.extensions.functions(extension, kind);
  if (!functions) throw refused({ key: "handler_not_loaded", values: { extension: code(extension) } });
  const call = functions.get(handler);
  const name = `${extension}.${handler}`;
  if (!call) throw refused({ key: "handler_missing", values: { handler: code(name) } });
  const event = Object.fromEntries(
    brings.flatMap((name) => run.scope[name] === undefined ? [] : [[name, run.scope[name]]]),
  );
  return await call(callOf(run, {
    values,
    event,
    text: ({ bot, scope }, text, values) =>
      bot.program.extensionTexts.get(extension, text, languagesOf(scope["languages"]), values),
  }));
}

/** Of whoever is answered, best first. */
function languagesOf(languages: unknown): readonly string[] {
  return Array.isArray(languages) ? languages : [];
}

/** What a function returned: what is kept has to be plain data, so that later steps see no more of it than they should. @throws TypeError */
export function plain(value: unknown, name: string): unknown {
  if (value === undefined) return undefined;
  try {
    const text = JSON.stringify(value);
    return text === undefined ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new TypeError(`What ${name} returned cannot be kept, because it is no plain data`, { cause });
  }
}
