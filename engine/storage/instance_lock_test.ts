import assert from "node:assert/strict";
import { TestFolder } from "../files/test_folder.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { AlreadyRunningError, lockInstance } from "./instance_lock.ts";
import { codeOf } from "./test_storage.ts";
import { TestProcess } from "./test_process.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const clock = new VirtualClock();

async function refusal(folder: string): Promise<AlreadyRunningError> {
  try {
    using _lock = await lockInstance(folder, { clock });
  } catch (error) {
    if (error instanceof AlreadyRunningError) return error;
    throw error;
  }
  throw new Error("It was expected to fail, and did not.");
}

Deno.test("lockInstance creates the folder, and leaves it empty when released", async () => {
  using folder = new TestFolder();
  const data = folder.file("some/data");
  const lock = await lockInstance(data, { clock });
  assert.equal(lock.held, true);
  assert.equal(lock.folder, data);
  assert.equal(Deno.readTextFileSync(`${data}/bot.pid`), `${Deno.pid}\n`);
  lock.release();
  lock.release();
  assert.equal(lock.held, false);
  assert.equal([...Deno.readDirSync(data)].filter(({ name }) => name === "bot.pid").length, 0);
  using _again = await lockInstance(data, { clock });
  assert.equal(clock.pending, 0);
});

Deno.test("lockInstance refuses a second bot in the same process", async () => {
  using folder = new TestFolder();
  using _lock = await lockInstance(folder.path, { clock });
  const error = await refusal(`${folder.path}/.`);
  assert.equal(error.code, "already_running");
  assert.ok(error.message.includes(`process id ${Deno.pid}`), error.message);
  using _other = await lockInstance(folder.file("other"), { clock });
});

Deno.test("lockInstance names the process that runs, and gets the folder when that is killed", async () => {
  using folder = new TestFolder();
  const other = new TestProcess(["lock", folder.path]);
  await other.waitForLines(1);
  const error = await refusal(folder.path);
  assert.equal(error.code, "already_running");
  assert.equal(error.pid, other.pid);
  assert.ok(
    error.message.includes(`process id ${other.pid} is already running on the folder "${folder.path}"`),
  );
  assert.match(error.message, /Stop it first/);
  await other.kill();
  assert.ok(folder.names().includes("bot.pid"), "a killed process leaves its file");
  using _lock = await lockInstance(folder.path, { clock });
  assert.equal(Deno.readTextFileSync(folder.file("bot.pid")), `${Deno.pid}\n`);
});

Deno.test("lockInstance says what is wrong with a folder that cannot be used", async () => {
  using folder = new TestFolder();
  folder.file("file", "text");
  assert.equal(await codeOf(lockInstance(folder.file("file"), { clock })), "unreachable");
});
