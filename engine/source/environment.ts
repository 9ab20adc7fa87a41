import { join } from "node:path";
import { type Diagnostic, type NewDiagnostic, Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { decodeText } from "./decode_text.ts";
import { parseDotenv } from "./dotenv.ts";
import { LARGEST_FILE } from "./read_file.ts";

export { looksLikeToken } from "../diagnostics/mask_secrets.ts";

/** Where settings and secrets come from: the environment of the process, then the file `.env`. */
export interface Environment {
  /** Without quotes or blanks around it; undefined where it is not set or empty. */
  get(name: string): string | undefined;
  /** What is wrong in the file `.env`. */
  readonly problems: readonly Diagnostic[];
  /** Reads `.env` again. Where something is wrong in it, the values stay as they were. */
  reread(): Promise<EnvironmentChange>;
}

export interface EnvironmentChange {
  /** Variables whose values are others now. */
  readonly changed: readonly string[];
  /** What is wrong in the file, where that was not told before. */
  readonly problems: readonly Diagnostic[];
}

interface ProcessEnvironment {
  get(name: string): string | undefined;
}

/**
 * Reads `.env` of a project folder, if there is one. A variable of the process wins over the file.
 *
 * @param processEnv such as `Deno.env`
 */
export async function readEnvironment(
  projectFolder: string,
  processEnv: ProcessEnvironment,
): Promise<Environment> {
  const path = join(projectFolder, ".env");
  return new ProjectEnvironment(path, processEnv, await readDotenv(path));
}

class ProjectEnvironment implements Environment {
  readonly problems: readonly Diagnostic[];
  #values: ReadonlyMap<string, string>;
  /** What was wrong when it was read last. */
  #wrong: string;

  constructor(
    private readonly path: string,
    private readonly processEnv: ProcessEnvironment,
    { values, problems }: ReturnType<typeof parseDotenv>,
  ) {
    this.#values = values;
    this.problems = problems.list;
    this.#wrong = signOf(this.problems);
  }

  readonly get = (name: string): string | undefined => this.#read(name, this.#values);

  #read(name: string, values: ReadonlyMap<string, string>): string | undefined {
    return trimmed(this.processEnv.get(name)) ?? trimmed(values.get(name));
  }

  async reread(): Promise<EnvironmentChange> {
    const { values, problems } = await readDotenv(this.path);
    const before = this.#wrong;
    this.#wrong = signOf(problems.list);
    const told = this.#wrong === before ? [] : problems.list;
    if (problems.hasErrors) return { changed: [], problems: told };
    const names = new Set([...this.#values.keys(), ...values.keys()]);
    const changed = [...names].filter((name) => this.get(name) !== this.#read(name, values));
    this.#values = values;
    return { changed, problems: told };
  }
}

/** Equal as long as the same is wrong at the same places. */
function signOf(problems: readonly Diagnostic[]): string {
  return problems.map(({ code, message, span }) => `${code} ${span?.start} ${message}`).join("\n");
}

async function readDotenv(path: string): Promise<ReturnType<typeof parseDotenv>> {
  const problems = new Problems();
  const refuse = (problem: Parameters<Problems["add"]>[0]) => {
    problems.add({ span: { file: new SourceFile(".env", ""), start: 0, end: 0 }, ...problem });
    return { values: new Map<string, string>(), problems };
  };
  try {
    const { size, mode } = await Deno.stat(path);
    if (size > LARGEST_FILE) {
      return refuse({ code: "file-too-large", message: ".env has more than 1 MiB." });
    }
    const text = decodeText(await Deno.readFile(path), ".env");
    if (typeof text !== "string") return refuse(text);
    const read = parseDotenv(text);
    if (read.values.size > 0 && isForEveryone(mode)) read.problems.add(readableByOthers());
    return read;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return { values: new Map(), problems };
    if (error instanceof Deno.errors.IsADirectory) {
      return refuse({ code: "file-is-folder", message: ".env is a folder.", expected: "a file" });
    }
    return refuse({ code: "file-unreadable", message: ".env cannot be read: the system refused it." });
  }
}

/** Whether every user of the machine may read a file; Windows has no such mode (source: Deno.FileInfo). */
function isForEveryone(mode: number | null): boolean {
  return mode !== null && (mode & 0o004) !== 0;
}

function readableByOthers(): NewDiagnostic {
  return {
    code: "env-readable-by-others",
    severity: "warning",
    message: "Every user of this machine can read .env, and whoever knows a bot's token is the bot.",
    span: { file: new SourceFile(".env", ""), start: 0, end: 0 },
    expected: "a file that only its owner can read: chmod 600 .env",
  };
}

/** A value as it was meant: container tools and shells often leave quotes or blanks around it. */
function trimmed(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  let text = value.trim();
  const sign = text[0];
  if (text.length >= 2 && (sign === '"' || sign === "'") && text.at(-1) === sign) {
    text = text.slice(1, -1).trim();
  }
  return text === "" ? undefined : text;
}
