import assert from "node:assert/strict";
import { join } from "node:path";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { isGitAtWork } from "./git_lock.ts";

Deno.test("isGitAtWork looks for git's lock, and takes an old one for left behind", async () => {
  const folder = await Deno.makeTempDir();
  const clock = new VirtualClock(Date.now());
  assert.equal(await isGitAtWork(folder, clock), false);
  await Deno.mkdir(join(folder, ".git"));
  await Deno.writeTextFile(join(folder, ".git/index.lock"), "");
  assert.equal(await isGitAtWork(folder, clock), true);
  clock.advance(30_000);
  assert.equal(await isGitAtWork(folder, clock), false);
  await Deno.remove(join(folder, ".git/index.lock"));
  assert.equal(await isGitAtWork(folder, new VirtualClock(Date.now())), false);
  await Deno.remove(folder, { recursive: true });
});
