import assert from "node:assert/strict";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { modulesOfWorkers } from "./modules_of_workers.ts";

const ENGINE = fileURLToPath(new URL("../../", import.meta.url));

Deno.test("modulesOfWorkers finds modules that exist, and all that the engine starts", () => {
  const modules = modulesOfWorkers(ENGINE);
  for (const path of modules) assert.ok(Deno.statSync(path).isFile, path);
  const found = modules.map((path) => relative(ENGINE, path).replaceAll("\\", "/"));
  assert.ok(found.includes("storage/backup/copy_worker.ts"));
  assert.equal(new Set(found).size, countWorkers());
});

/** Those of which a compiled program would know nothing are written in another way. */
function countWorkers(folder = ENGINE): number {
  return [...Deno.readDirSync(folder)].reduce((sum, { name, isDirectory }) => {
    if (isDirectory) return sum + countWorkers(`${folder}${name}/`);
    if (
      !/(?<!_test|_bench)\.ts$/.test(name) || name.startsWith("test_") || name === "modules_of_workers.ts"
    ) return sum;
    return sum + (Deno.readTextFileSync(folder + name).match(/\bnew Worker\(/g)?.length ?? 0);
  }, 0);
}
