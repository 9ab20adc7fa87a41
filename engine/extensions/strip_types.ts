/**
 * TypeScript → JavaScript, for a compiled program: it runs scripts from the disk as they are, or, made with a newer Deno,
 * takes their types out itself (source: https://github.com/denoland/deno/pull/34616), after which lines can be others. Here
 * every line stays where it was, so that stacks tell the original ones.
 */
import { basename } from "node:path/posix";

/** What stands behind the name of a file that was stripped. */
export const STRIPPED = ".js";

const TYPESCRIPT = /(?<!\.d)\.m?ts$/;
/** Values under one name, which the stripper would leave out without a word. Those that are declared are types only. */
const NAMESPACE = /^[ \t]*(?:export[ \t]+)?(?:namespace|module)[ \t]+[\w.]+[ \t]*\{/m;

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * The same files, where `dice.ts` hands on what the stripped `dice.ts.js` exports: imports of `./dice.ts` stay as they are,
 * and nothing compiles the lines a second time.
 * @param files by their paths in the folder of the extensions
 * @throws SyntaxError with the place at its end, as those of an import
 */
export async function stripTypes(files: Files): Promise<Files> {
  const stripped = new Map<string, Uint8Array>();
  for (const [path, content] of files) {
    if (!TYPESCRIPT.test(path)) {
      stripped.set(path, content);
      continue;
    }
    stripped.set(path + STRIPPED, encoded(await withoutTypes(new TextDecoder().decode(content), path)));
    stripped.set(path, encoded(handsOn(`./${encodeURIComponent(basename(path))}${STRIPPED}`)));
  }
  return stripped;
}

async function withoutTypes(text: string, path: string): Promise<string> {
  const namespace = NAMESPACE.exec(text);
  if (namespace) {
    const line = text.slice(0, namespace.index).split("\n").length;
    throw new SyntaxError(
      `A compiled program knows no namespaces; export what is in it from a file of its own at extensions/${path}:${line}:1`,
    );
  }
  // Loading it takes longer than most programs need for their extensions.
  const { transform } = await import("sucrase");
  try {
    return transform(text, {
      transforms: ["typescript"],
      disableESTransforms: true,
      preserveDynamicImport: true,
    }).code;
  } catch (error) {
    throw readable(error, path);
  }
}

/** `Unexpected token (1:11)` → as V8 has it. */
function readable(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  const [, what, line, column] = /^(.*?) \((\d+):(\d+)\)$/s.exec(error.message) ?? [];
  return what === undefined ? error : new SyntaxError(`${what} at extensions/${path}:${line}:${column}`);
}

function handsOn(address: string): string {
  const from = JSON.stringify(address);
  return `import * as all from ${from};\nexport * from ${from};\nexport default all.default;\n`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
