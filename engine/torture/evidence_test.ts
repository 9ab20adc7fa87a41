import assert from "node:assert/strict";
import { Evidence } from "./evidence.ts";
import { tokenLike } from "./token_like.ts";
import { Random } from "../simulator/random.ts";

const TOKEN = tokenLike(new Random(1));

Deno.test("Evidence finds a secret in every form that programs commonly write", () => {
  const [, , last = ""] = TOKEN.split(".");
  const written = [
    `authorization: Bot ${TOKEN}`,
    JSON.stringify({ token: TOKEN }),
    `the token ends in ${last}`,
    `?token=${encodeURIComponent(TOKEN)}`,
    btoa(TOKEN),
    btoa(`Bot ${TOKEN}`),
  ];
  for (const text of written) {
    const evidence = new Evidence();
    evidence.add("a log", `before ${text} after`);
    assert.ok(evidence.find([TOKEN]).length > 0, text);
  }
  const wide = new Evidence();
  wide.add("a dump", new Uint8Array(new Uint16Array([...last].map((char) => char.charCodeAt(0))).buffer));
  assert.deepEqual(wide.find([TOKEN]), ["a token (as UTF-16) stands in a dump"]);
});

Deno.test("Evidence finds nothing where only the id of the bot stands", () => {
  const evidence = new Evidence();
  evidence.add("a log", `bot ${atob(TOKEN.split(".")[0]!)} is ready`);
  assert.deepEqual(evidence.find([TOKEN]), []);
});

Deno.test("Evidence looks through folders, but not into the owner's own .env", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/botlogs`);
  await Deno.writeTextFile(`${folder}/.env`, `DISCORD_TOKEN=${TOKEN}`);
  const evidence = new Evidence();
  await evidence.addFolder(folder);
  assert.deepEqual(evidence.find([TOKEN]), []);
  await Deno.writeTextFile(`${folder}/botlogs/permanent.log`, TOKEN);
  await evidence.addFolder(folder);
  assert.ok(evidence.find([TOKEN]).some((line) => line.endsWith("permanent.log")));
  await Deno.remove(folder, { recursive: true });
});
