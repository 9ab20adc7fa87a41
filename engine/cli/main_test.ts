import assert from "node:assert/strict";
import { COMMANDS } from "./commands.ts";
import { commandsPage } from "./commands_page.ts";
import { EXIT, EXIT_WORDS } from "./exit_codes.ts";
import { main } from "./main.ts";
import { recordingTerminal } from "./testing.ts";

Deno.test("main without a word lists every command", async () => {
  const terminal = recordingTerminal();
  assert.equal(await main([], terminal), 0);
  for (const name of Object.keys(COMMANDS)) {
    assert.ok(terminal.lines.some((line) => line.startsWith(`  ${name} `)), name);
  }
  assert.ok(terminal.lines.includes("A command is written so: deno task start"));
});

Deno.test("main explain asks for a code, and lists them with --all", async () => {
  const asking = recordingTerminal();
  assert.equal(await main(["explain"], asking), 2);
  assert.match(asking.errors.join(), /Which code\? .* deno task explain yaml-tab/);
  const listing = recordingTerminal();
  assert.equal(await main(["explain", "--all"], listing), 0);
  assert.ok(listing.lines.includes("yaml-tab"));
});

Deno.test("main --version prints the version", async () => {
  const terminal = recordingTerminal();
  assert.equal(await main(["--version"], terminal), 0);
  assert.match(terminal.lines.join(), /^cordial \d+\.\d+\.\d+$/);
});

for (const name of Object.keys(COMMANDS)) {
  Deno.test(`main ${name} --help shows usage and an example`, async () => {
    const terminal = recordingTerminal();
    assert.equal(await main([name, "--help"], terminal), 0);
    assert.ok(terminal.lines.includes(`Example  deno task ${COMMANDS[name]!.example}`));
    assert.deepEqual(terminal.lines.filter((line) => line.length > 110), []);
  });
}

Deno.test("main answers an unknown command with the nearest one, and exit code 2", async () => {
  const terminal = recordingTerminal();
  assert.equal(await main(["chekc"], terminal), 2);
  assert.match(terminal.errors.join("\n"), /There is no command "chekc"\. Did you mean check\?/);
});

Deno.test("main explain tells what a code means, and suggests for a misspelt one", async () => {
  const terminal = recordingTerminal();
  assert.equal(await main(["explain", "unknown-key"], terminal), 0);
  assert.ok(terminal.lines.length > 3);
  assert.equal(await main(["explain", "unknwon-key"], terminal), 2);
  assert.match(terminal.errors.join("\n"), /Did you mean unknown-key\?/);
});

Deno.test("main shows an error that nobody expected, with exit code 5", async () => {
  const terminal = recordingTerminal();
  const out = () => {
    throw new TypeError("no such terminal");
  };
  assert.equal(await main(["explain", "unknown-key"], { ...terminal, out }), 5);
  assert.match(terminal.errors.join("\n"), /^✗ explain ended by an .*: TypeError: no such terminal\n +at /);
});

Deno.test("main help NAME tells of one command, and words of other programs lead to the right one", async () => {
  const terminal = recordingTerminal();
  assert.equal(await main(["help", "check"], terminal), 0);
  assert.match(terminal.lines.join("\n"), /Usage {4}deno task check \[BOT\] \[flags\]/);
  for (
    const [word, meant] of [["run", "start"], ["validate", "check"], ["init", "new"], ["deploy", "sync"]]
  ) {
    assert.equal(await main([word!], terminal), 2);
    assert.match(terminal.errors.join("\n"), new RegExp(`"${word}"\\. Did you mean ${meant}\\?`));
  }
  assert.equal(await main(["check", "--jsn"], terminal), 2);
  assert.match(
    terminal.errors.join("\n"),
    /There is no --jsn\. Did you mean --json\?\nSee how .* check --help/,
  );
});

Deno.test("main help fits on a screen and names every exit code", async () => {
  const terminal = recordingTerminal();
  await main(["help"], terminal);
  assert(terminal.lines.length <= 30, String(terminal.lines.length));
  const text = terminal.lines.join(" ");
  for (const [name, words] of Object.entries(EXIT_WORDS)) {
    assert(text.includes(`${EXIT[name as keyof typeof EXIT]} ${words}`), name);
  }
});

Deno.test("docs/commands.md is what the table of commands says: deno run -A engine/cli/commands_page.ts", async () => {
  const page = await Deno.readTextFile(new URL("../../docs/commands.md", import.meta.url));
  const words = (text: string) => text.replaceAll(/-{3,}/g, "").split(/\s+/).filter((word) => word !== "");
  assert.deepEqual(words(page), words(commandsPage()));
});
