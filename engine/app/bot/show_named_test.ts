import assert from "node:assert/strict";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { LANGUAGE } from "../../actions/language.ts";
import { readDefinition } from "../../schema/read_definition.ts";
import { startLocalDiscord } from "../../simulator/local_discord.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { showNamed } from "./show_named.ts";

const BOT = `
names:
  roles: { news: "823475887319941131" }
  channels: { welcome: "823475887319941133", rooms: "823475887319941134" }
tests: [ { channels: { rooms: category }, steps: [ { say: hello } ] } ]
`;

Deno.test("showNamed adds named roles and channels once, with their ids and kinds", async () => {
  const problems = new Problems();
  const definition = readDefinition(
    "bot",
    [parseYaml(new SourceFile("bots/bot.yaml", BOT), problems)],
    problems,
    LANGUAGE,
  )!;
  assert.equal(problems.hasErrors, false);
  const local = await startLocalDiscord();
  try {
    showNamed(local, definition);
    showNamed(local, definition);
    const [home] = local.playground.snapshot().guilds;
    const named = [...home!.channels, ...home!.roles].filter(({ id }) => id.startsWith("8234"));
    assert.deepEqual(named.map(({ id, name }) => [id, name]), [
      ["823475887319941133", "welcome"],
      ["823475887319941134", "rooms"],
      ["823475887319941131", "news"],
    ]);
    assert.deepEqual(home!.channels.filter(({ id }) => id.startsWith("8234")).map(({ type }) => type), [
      0,
      4,
    ]);
  } finally {
    await local.close();
  }
});
