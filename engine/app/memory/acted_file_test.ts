import assert from "node:assert/strict";
import fc from "fast-check";
import { join } from "node:path";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import { ActedFile } from "./acted_file.ts";

const EPOCH = 1_420_070_400_000;

function kit() {
  const folder = Deno.makeTempDirSync();
  const parts = { clock: new VirtualClock(), logger: recordingLogger() };
  const path = join(folder, "acted.1");
  return {
    ...parts,
    path,
    open: () => ActedFile.open(path, parts),
    id: (ms: number, low = 0n) => String((BigInt(parts.clock.now() - EPOCH + ms) << 22n) + low),
    [Symbol.dispose]: () => Deno.removeSync(folder, { recursive: true }),
  };
}

Deno.test("ActedFile knows in the next process all that was acted on, and nothing of a tenth of a second later", () => {
  const moments = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(moments, fc.bigInt({ min: 0n, max: (1n << 22n) - 1n }), (acted, low) => {
      using files = kit();
      const first = files.open();
      for (const ms of acted) {
        assert.ok(first.take(files.id(ms, low)));
      }
      // As after a kill: nothing was closed, and nothing waited for.
      const next = files.open();
      for (const ms of acted) assert.equal(next.take(files.id(ms, low)), false);
      assert.ok(next.take(files.id(Math.max(...acted) + 101)));
      first.close();
      next.close();
    }),
    { numRuns: 30 },
  );
});

Deno.test("ActedFile takes a damaged mark, and one far in the future, for none, and begins anew", () => {
  using files = kit();
  for (
    const damage of ["9999999999999999\n", "12", "\u0000".repeat(17), "abcdefghijklmnop\n", "1".repeat(40)]
  ) {
    Deno.writeTextFileSync(files.path, damage);
    const mark = files.open();
    assert.ok(mark.take(files.id(0)));
    assert.match(files.logger.lines.at(-1)!, /^WARNING What was answered last is damaged/);
    mark.close();
  }
});

Deno.test("ActedFile does without the file where it cannot be used, and says so once", () => {
  using files = kit();
  Deno.mkdirSync(files.path);
  const mark = files.open();
  for (const ms of [0, 1_000, 2_000]) assert.ok(mark.take(files.id(ms)));
  mark.close();
  assert.equal(files.logger.lines.length, 1);
});

Deno.test("ActedFile passes over what is no id of Discord", () => {
  using files = kit();
  const mark = files.open();
  for (const id of ["", "x", "10", "member_add:1", "NaN"]) assert.ok(mark.take(id));
  mark.close();
  assert.deepEqual(files.logger.lines, []);
});
