import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { permissionsOf, sayPermission } from "./permissions.ts";
import { refusal, run, running, TestIsolated } from "./test_isolated.ts";

Deno.test("permissionsOf names every kind, so that nothing is handed on, and finds paths from the project", () => {
  const places = { root: "/bot", copy: "/bot/data/.cache/dice" };
  const none = { net: false, write: false, env: false, sys: false, run: false, ffi: false, import: false };
  assert.deepEqual(permissionsOf({}, places), { ...none, read: [places.copy] });
  assert.deepEqual(permissionsOf({ read: [], net: [], env: false }, places), {
    ...none,
    read: [places.copy],
  });
  assert.deepEqual(
    permissionsOf(
      { read: ["./data", "/etc"], write: ["out"], net: true, run: ["git"], import: ["code.example.com"] },
      places,
    ),
    {
      ...none,
      read: [places.copy, "/bot/data", "/etc"],
      write: ["/bot/out"],
      net: true,
      run: ["git"],
      import: ["code.example.com"],
    },
  );
  assert.equal(permissionsOf({ read: true }, places).read, true);
});

Deno.test("sayPermission says where a permission belongs, and leaves all else alone", () => {
  const say = (text: string) => sayPermission(text, "weather");
  assert.equal(
    say('Requires net access to "api.example.com:443", run again with the --allow-net flag'),
    'Requires net access to "api.example.com:443", which an extension in isolation has to be given: ' +
      'write `net: ["api.example.com:443"]` under `extensions`, `isolate`, `weather` in the bot\'s file',
  );
  assert.match(say("Requires env access, run again with the --allow-env flag"), /write `env: true` under/);
  assert.match(
    say("Requires read access to <CWD>, run again with the --allow-read flag"),
    /write `read: true` under/,
  );
  assert.equal(say("Requires care"), "Requires care");
});

const REFUSED: readonly [kind: string, body: string, problem: RegExp][] = [
  ["net", `await fetch("http://127.0.0.1:9999/");`, /write `net: \["127\.0\.0\.1:9999"\]` under .*`dice`/],
  ["read", `await Deno.readTextFile("/etc/hostname");`, /write `read: \["\/etc\/hostname"\]`/],
  [
    "read of node",
    `(await import("node:fs")).readFileSync("/etc/hostname");`,
    /write `read: \["\/etc\/hostname"\]`/,
  ],
  ["write", `await Deno.writeTextFile(import.meta.dirname + "/x", "");`, /write `write: \[".*\/x"\]`/],
  ["env", `Deno.env.get("HOME");`, /write `env: \["HOME"\]`/],
  ["sys", `Deno.hostname();`, /write `sys: \["hostname"\]`/],
  ["run", `await new Deno.Command("ls").output();`, /write `run: \["ls"\]`/],
  ["import", `await import("https://example.com/x.ts");`, /write `import: \["example\.com:443"\]`/],
];

for (const [kind, body, problem] of REFUSED) {
  Deno.test(`an isolated extension without ${kind} is refused, with the words that it needs`, async () => {
    await using test = await TestIsolated.open({ "dice.ts": running(body) });
    const error = await refusal(run(await test.begin()));
    assert.match(error.message, problem);
    assert.match(error.stack!, problem);
  });
}

Deno.test("a permission that is missing while an isolated extension is loaded is named, too", async () => {
  await using test = await TestIsolated.open({ "dice.ts": `Deno.env.get("HOME"); ${running("")}` });
  assert.match(
    (await refusal(test.import())).message,
    /^extensions\/dice\.ts could not be loaded: Requires env .* write `env: \["HOME"\]` .*\(extensions\/dice\.ts:1:10\)/,
  );
});

Deno.test("an isolated extension may do what its bot's file gives it, and reads what lies in its own folder", async () => {
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {} },
    () => new Response("sunny"),
  );
  const host = `127.0.0.1:${server.addr.port}`;
  await using test = await TestIsolated.open({
    "weather/mod.ts": running(`
      const words = [
        await (await fetch("http://${host}/")).text(),
        await Deno.readTextFile(c.settings.project + "/data/weather/x.txt"),
        await Deno.readTextFile(import.meta.dirname + "/own.txt"),
        Deno.env.get("PATH") !== undefined,
      ];
      await Deno.writeTextFile(c.settings.project + "/data/weather/y.txt", "new");
      return words;
    `),
    "weather/own.txt": "own",
  }, { isolation: { net: [host], read: ["./data/weather"], write: ["data/weather"], env: ["PATH"] } });
  await mkdir(join(test.project, "data/weather"), { recursive: true });
  await writeFile(join(test.project, "data/weather/x.txt"), "given");
  const instance = test.instantiate(await test.import("weather"), { settings: { project: test.project } });
  await instance.setUp(new AbortController().signal);
  assert.deepEqual(await run(instance), ["sunny", "given", "own", true]);
  assert.equal(await Deno.readTextFile(join(test.project, "data/weather/y.txt")), "new");
});

Deno.test("an isolated extension cannot have what the engine does not have itself", async () => {
  await using test = await TestIsolated.open({ "dice.ts": running("") });
  const helper = new URL("./test_isolated.ts", import.meta.url).href;
  const script = join(test.project, "try.ts");
  await Deno.writeTextFile(
    script,
    `import { refusal, TestIsolated } from ${JSON.stringify(helper)};
await using test = await TestIsolated.open({ "dice.ts": "" }, { isolation: { net: ["example.com"], run: true, env: ["A"] } });
console.log((await refusal(test.import())).message);`,
  );
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-check",
      "--config",
      fileURLToPath(new URL("../../../deno.json", import.meta.url)),
      "--allow-read",
      "--allow-write",
      "--allow-env",
      script,
    ],
  }).output();
  const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  assert.match(
    said,
    /Its worker could not be started: The engine itself does not have what `net`, `run` gives it under `extensions`/,
  );
});
