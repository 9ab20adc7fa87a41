import assert from "node:assert/strict";
import { renameOver } from "./rename_over.ts";
import { failure } from "./test_folder.ts";

/** A system whose rename fails with these errors, one after another, and then succeeds. */
function failing(errors: Error[], windows = true) {
  const log: (string | number)[] = [];
  const rename = (from: string, to: string) => {
    log.push(`${from} ${to}`);
    const error = errors.shift();
    return error ? Promise.reject(error) : Promise.resolve();
  };
  const pause = (ms: number) => Promise.resolve(void log.push(ms));
  return { log, system: { windows, rename, pause } };
}

const denied = () => new Deno.errors.PermissionDenied("scanned");

Deno.test("renameOver waits on Windows while another program looks at the file", async () => {
  const { log, system } = failing([denied(), new Deno.errors.Busy("indexed")]);
  await renameOver("a", "b", system);
  assert.deepEqual(log, ["a b", 10, "a b", 20, "a b"]);
});

Deno.test("renameOver gives up in the end, at once on other errors and on other systems", async () => {
  const always = failing(Array.from({ length: 20 }, denied));
  assert.equal((await failure(renameOver("a", "b", always.system))).message, "scanned");
  assert.equal(always.log.filter((entry) => entry === "a b").length, 7);

  const full = failing([new Error("full")]);
  assert.equal((await failure(renameOver("a", "b", full.system))).message, "full");
  const elsewhere = failing([denied()], false);
  assert.equal((await failure(renameOver("a", "b", elsewhere.system))).message, "scanned");
  assert.deepEqual([full.log, elsewhere.log], [["a b"], ["a b"]]);
});
