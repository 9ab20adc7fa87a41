/** Errors on their way between an extension and the engine, when a worker lies between them. */
import { DiscordError } from "../../model/ports.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { ExtensionProblem } from "../extension_problem.ts";

/** What is left of something that was thrown. */
export interface SentError {
  /** Under which number the side that sends it keeps it. */
  readonly kept?: number;
  /** Under which number the side that receives it keeps it, where it came from there. */
  readonly returned?: number;
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** What else it tells, such as `code`. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** Of a refusal: what it is told with. */
  readonly refused?: Pick<StepRefused, "key" | "values">;
  readonly cause?: SentError;
}

/** How many are kept in case they come back. */
const MOST_KEPT = 100;

export class SentErrors {
  readonly #kept = new Map<number, unknown>();
  readonly #foreign = new WeakMap<object, number>();
  #last = 0;

  /** @param say what a message or stack is to say instead */
  constructor(private readonly say: (text: string) => string = (text) => text) {}

  /** Keeps it for a while: one that comes back is the same object again, so that whoever knows its class is right. */
  send(error: unknown): SentError {
    const returned = typeof error === "object" && error !== null ? this.#foreign.get(error) : undefined;
    const kept = ++this.#last;
    this.#kept.set(kept, error);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return { ...this.#describe(error), kept, ...(returned === undefined ? {} : { returned }) };
  }

  receive(sent: SentError): unknown {
    if (sent.returned !== undefined && this.#kept.has(sent.returned)) return this.#kept.get(sent.returned);
    const error = revive(sent);
    if (sent.kept !== undefined) this.#foreign.set(error, sent.kept);
    return error;
  }

  #describe(error: unknown, depth = 0): SentError {
    if (!(error instanceof Error)) return { name: "Error", message: shown(error), facts: {} };
    return {
      name: String(error.name),
      message: this.say(String(error.message)),
      ...(typeof error.stack === "string" ? { stack: this.say(error.stack) } : {}),
      facts: factsOf(error),
      ...(error instanceof StepRefused ? { refused: { key: error.key, values: error.values } } : {}),
      ...(error.cause === undefined || depth > 3 ? {} : { cause: this.#describe(error.cause, depth + 1) }),
    };
  }
}

/** Its own values that are plain. */
function factsOf(error: Error): SentError["facts"] {
  return Object.fromEntries(
    Object.entries(error).filter(([key, value]) =>
      !["name", "message", "stack", "cause"].includes(key) &&
      ["string", "number", "boolean"].includes(typeof value)
    ),
  );
}

function revive(sent: SentError): Error {
  if (sent.refused) return new StepRefused(sent.refused.key, sent.refused.values);
  const { name, message, stack, facts } = sent;
  const options = sent.cause ? { cause: revive(sent.cause) } : {};
  const error = name === "ExtensionProblem"
    ? new ExtensionProblem(message, options)
    : name === "DiscordError"
    ? Object.defineProperty(
      new DiscordError(String(facts["request"]), Number(facts["status"]), Number(facts["code"]), "", options),
      "message",
      { value: message, configurable: true, writable: true },
    )
    : Object.defineProperty(new Error(message, options), "name", {
      value: name,
      configurable: true,
      writable: true,
    });
  // Another's stack is the one that tells where it happened.
  Object.defineProperty(error, "stack", {
    value: stack ?? `${name}: ${message}`,
    configurable: true,
    writable: true,
  });
  return Object.assign(error, facts);
}

function shown(value: unknown): string {
  try {
    return typeof value === "string" ? value : Deno.inspect(value, { depth: 1 });
  } catch {
    return "something that cannot be shown";
  }
}
