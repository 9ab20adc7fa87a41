/** What the runtime says comes from the program: its words, its colours. */
import assert from "node:assert/strict";
import type { Program } from "../model/program.ts";
import type { TextKey, Texts } from "../model/texts.ts";
import { DEFAULT_THEME } from "../model/theme.ts";
import { BREAKS, HELLO, PING } from "./test_commands.ts";
import { Bench } from "./test_bench.ts";
import { BOT } from "./test_world.ts";
import { command, group, program } from "./test_program.ts";

const THEME = { ...DEFAULT_THEME, error: 0x111111, category: 0x222222 };

/** Tells the key and the values of every text, and remembers which were told. */
class Spoken implements Texts {
  readonly keys: TextKey[] = [];

  get(key: TextKey, values: object = {}): string {
    this.keys.push(key);
    const told = Object.entries(values).map(([name, value]) =>
      `${name}=${typeof value === "object" ? (value as { name: string }).name : value}`
    );
    return `«${[key, ...told].join(" ")}»`;
  }
}

function spoken(more: Partial<Program> = {}) {
  const texts = new Spoken();
  const commands = [PING, HELLO, BREAKS, command("quiet"), group("config", [command("show")])];
  return { texts, bench: new Bench(program(commands, { texts, theme: THEME, ...more })) };
}

Deno.test("handle asks for no text where a command answers by itself", async () => {
  const { texts, bench } = spoken();
  await bench.say("!ping");
  await bench.slash("ping");
  await bench.say("!hello bo formal");
  assert.deepEqual(texts.keys, []);
  assert.equal(bench.reports.length, 3);
});

Deno.test("handle tells an argument problem, its line and its usage in the program's words", async () => {
  const { bench } = spoken();
  const [text] = await bench.say("!hello bo knid");
  assert.equal(
    text,
    [
      "«not_one_of option=mood choices=«list_or list=`Kind` last=`Formal`»»",
      "```",
      "!hello bo knid",
      "          ^^^^",
      "```",
      "«usage line=`!hello <who> [mood: Kind|Formal]`»",
      "«example line=`!hello @Ann`»",
    ].join("\n"),
  );
  assert.equal(bench.discord.messages[0]!.embeds![0]!.color, THEME.error);
  assert.match(bench.reports[0]!.reason!, /^«not_one_of/);
});

Deno.test("handle tells of subcommands in the program's words and colours", async () => {
  const { bench } = spoken();
  await bench.say("!config");
  await bench.say("!config shwo");
  assert.match(bench.discord.texts[0]!, /^«subcommand_missing command=`!config`»\n/);
  assert.match(
    bench.discord.texts[1]!,
    /^«subcommand_unknown command=`!config` hint= «did_you_mean near=`show`»»\n/,
  );
  const colours = bench.discord.messages.map(({ embeds }) => embeds![0]!.color);
  assert.deepEqual(colours, [THEME.category, THEME.error]);
});

Deno.test("handle tells of a bare mention, with and without a prefix", async () => {
  const mention = `<@${BOT.id}>`;
  assert.deepEqual(await spoken({ prefix: "b`t " }).bench.say(mention), ["«bare_mention prefix=`` b`t ``»"]);
  assert.deepEqual(await spoken({ prefix: "" }).bench.say(mention), [
    `«bare_mention_no_prefix mention=${mention}»`,
  ]);
});

Deno.test("handle confirms, refuses and explains failures in the program's words and colours", async () => {
  const { bench } = spoken();
  await bench.slash("quiet");
  await bench.slash("gone");
  await bench.slash("hello");
  await bench.slash("break");
  assert.deepEqual(bench.discord.texts, [
    "«done»",
    "«command_gone»",
    "«command_changed»",
    "«failed error_id=err123»",
  ]);
  const colours = bench.discord.messages.map(({ embeds }) => embeds![0]!.color);
  assert.deepEqual(colours, [THEME.category, THEME.error, THEME.error, THEME.error]);
});
