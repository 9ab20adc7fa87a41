/** What people are told to type depends on how the program was started, so no text may fix it. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const ENGINE = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
/** The one that knows, and what is for developers of the engine. */
const FREE =
  /_test\.ts$|^\/model\/own_command\.ts$|^\/web\/(build_page|page\.gen|help\/help\.gen)\.ts$|^\/manual\//;
const COMMENT = /^\s*(\/\/|\/?\*)/;

Deno.test("no text of the engine says `deno task`: ownCommand does", () => {
  const wrong = [...filesIn("")].filter((path) => !FREE.test(path)).flatMap((path) =>
    Deno.readTextFileSync(ENGINE + path).split("\n")
      .filter((line) => line.includes("deno task ") && !COMMENT.test(line))
      .map((line) => `${path}: ${line.trim()}`)
  );
  assert.deepEqual(wrong, []);
});

function* filesIn(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(ENGINE + folder)) {
    if (isDirectory) yield* filesIn(`${folder}/${name}`);
    else if (name.endsWith(".ts")) yield `${folder}/${name}`;
  }
}
