import assert from "node:assert/strict";
import { join } from "node:path";
import { recordingLogger } from "../../testkit/recording_logger.ts";
import { FileLogins } from "./file_logins.ts";

const DAY = 24 * 3_600_000;
const NOW = 1_750_000_000_000;

async function kit() {
  const folder = await Deno.makeTempDir();
  const logger = recordingLogger();
  return {
    logger,
    path: join(folder, "data", "logins.1"),
    open: () => FileLogins.open(join(folder, "data", "logins.1"), logger),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

Deno.test("FileLogins tells the next process of every login of the last day", async () => {
  await using files = await kit();
  const first = await files.open();
  for (const at of [NOW - DAY, NOW - 5_000, NOW]) await first.note(at);
  assert.deepEqual((await files.open()).times, [NOW - 5_000, NOW]);
  assert.deepEqual(files.logger.lines, []);
});

Deno.test("FileLogins begins anew where the file is damaged, and is as good as before after the next login", async () => {
  await using files = await kit();
  await (await files.open()).note(NOW);
  for (const damage of ["", "{", `{"logins":5}`, `{"logins":[1,"2",null]}`, "null", "\u0000".repeat(100)]) {
    await Deno.writeTextFile(files.path, damage);
    const logins = await files.open();
    assert.deepEqual(logins.times, []);
    assert.match(files.logger.lines.at(-1)!, /^WARNING The logins of the last day in .* are damaged/);
    await logins.note(NOW);
    assert.deepEqual((await files.open()).times, [NOW]);
  }
});

Deno.test("FileLogins keeps the count in this process where it cannot be written", async () => {
  await using files = await kit();
  const logins = await files.open();
  await Deno.mkdir(files.path, { recursive: true });
  await logins.note(NOW);
  assert.deepEqual(logins.times, [NOW]);
  assert.match(files.logger.lines[0]!, /^WARNING A login could not be counted for the next start/);
});
