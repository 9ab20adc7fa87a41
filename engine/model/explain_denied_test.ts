import assert from "node:assert/strict";
import { explainDenied } from "./explain_denied.ts";

const REST = ", run again with the --allow-run flag";

Deno.test("explainDenied names what was refused, and the line that lets it", () => {
  const error = new Deno.errors.NotCapable(`Requires run access to "ffmpeg"${REST}`);
  assert.equal(
    explainDenied(error, false),
    'It may not run "ffmpeg". To let it, add "ffmpeg" to the list "run" in deno.json below "permissions", "engine", ' +
      "and start it again.",
  );
  assert.match(explainDenied(error, true)!, /and compile the program again\.$/);
});

Deno.test("explainDenied knows refusals of everything of a kind", () => {
  const error = new Deno.errors.NotCapable(`Requires run access${REST}`);
  assert.match(explainDenied(error)!, /^It may not use "run" without limits\. To let it, set "run" to true/);
});

Deno.test("explainDenied has nothing to say of other errors", () => {
  assert.equal(explainDenied(new Error("Requires run access to the moon")), undefined);
  assert.equal(explainDenied(new Deno.errors.NotCapable("Something new")), undefined);
  assert.equal(explainDenied(undefined), undefined);
});

Deno.test("explainDenied understands what Deno says when it refuses", async () => {
  const folder = await Deno.makeTempDir();
  const script = `${folder}/script.ts`;
  await Deno.writeTextFile(
    script,
    `import { explainDenied } from ${JSON.stringify(import.meta.resolve("./explain_denied.ts"))};
    const tries = [
      () => Deno.readTextFileSync("/a"),
      () => Deno.writeTextFileSync("/a", ""),
      () => Deno.env.get("HOME"),
      () => Deno.env.toObject(),
      () => Deno.hostname(),
      () => new Deno.Command("ls").outputSync(),
      () => Deno.dlopen("/a.so", {}),
      () => Deno.listen({ hostname: "127.0.0.1", port: 80 }),
      () => import("https://a.invalid/b" + ".ts"),
    ];
    for (const each of tries) {
      try { await each(); } catch (error) { console.log(explainDenied(error)?.split(". ")[0]); }
    }`,
  );
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", script],
    stderr: "null",
  }).output();
  assert.deepEqual(new TextDecoder().decode(stdout).trim().split("\n"), [
    'It may not read "/a"',
    'It may not write "/a"',
    'It may not read the variable "HOME"',
    'It may not use "env" without limits',
    'It may not ask the system for "hostname"',
    'It may not run "ls"',
    'It may not load the library "/a.so"',
    'It may not reach "127.0.0.1:80"',
    'It may not import code from "a.invalid:443"',
  ]);
  await Deno.remove(folder, { recursive: true });
});
