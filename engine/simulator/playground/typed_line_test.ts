import assert from "node:assert/strict";
import type { APIApplicationCommand } from "discord-api-types/v10";
import { PlaygroundRefusal } from "../../model/playground.ts";
import { normalCommand } from "../commands/normal_form.ts";
import { readTypedLine } from "./typed_line.ts";

const THINGS = {
  member: (name: string) => ({ bo: "101", "ada lovelace": "102" })[name],
  role: (name: string) => ({ member: "201" })[name],
  channel: (name: string) => ({ general: "301" })[name],
};

function command(name: string, options: object[] = []): APIApplicationCommand {
  return normalCommand({ name, description: name, options }, {
    id: `id-${name}`,
    applicationId: "1",
    version: "1",
  });
}

const option = (type: number, name: string, more: object = {}) => ({
  type,
  name,
  description: name,
  ...more,
});
const COMMANDS = [
  command("ping"),
  command("hello", [
    option(6, "who", { required: true }),
    option(3, "mood", {
      choices: [{ name: "Very kind", value: "kind" }, { name: "formal", value: "formal" }],
    }),
  ]),
  command("say", [option(3, "text", { required: true }), option(3, "title"), option(5, "loud")]),
  command("set", [
    option(4, "count"),
    option(10, "ratio"),
    option(8, "role"),
    option(7, "channel"),
    option(9, "target"),
  ]),
  command("config", [
    {
      ...option(2, "roles"),
      options: [{ ...option(1, "add"), options: [option(8, "role", { required: true })] }],
    },
    option(1, "show"),
  ]),
];

function read(line: string): string {
  const { path, options } = readTypedLine(line, COMMANDS, THINGS);
  return [path.join(" "), ...options.map(({ name, value }) => `${name}=${JSON.stringify(value)}`)].join(" ");
}

function refuses(line: string, words: RegExp): void {
  assert.throws(() => readTypedLine(line, COMMANDS, THINGS), (error: unknown) => {
    assert.ok(error instanceof PlaygroundRefusal);
    assert.match(error.message, words);
    return true;
  });
}

Deno.test("readTypedLine: reads names, subcommands and their ids", () => {
  assert.equal(read("/ping"), "ping");
  assert.equal(read("  /PING  "), "ping");
  assert.equal(read("/config roles add role:@Member"), 'config roles add role="201"');
  assert.equal(readTypedLine("/config show", COMMANDS, THINGS).commandId, "id-config");
});

Deno.test("readTypedLine: reads values in any order, quoted and not", () => {
  assert.equal(read('/say title:"two words" text:hi'), 'say title="two words" text="hi"');
  assert.equal(read("/say text:goes on and on"), 'say text="goes on and on"');
  assert.equal(read("/say text:goes on title:the end"), 'say text="goes on" title="the end"');
  assert.equal(read("/say text: with a blank"), 'say text="with a blank"');
  assert.equal(read('/say text:"loud:yes" loud:no'), 'say text="loud:yes" loud=false');
  assert.equal(
    read("/say text:see https://example.com at 10:30"),
    'say text="see https://example.com at 10:30"',
  );
});

Deno.test("readTypedLine: takes what has no name as the first open option", () => {
  assert.equal(read("/hello @Bo"), 'hello who="101"');
  assert.equal(read("/say hello there loud:yes"), 'say text="hello there" loud=true');
});

Deno.test("readTypedLine: finds people, roles, channels and choices by what people write", () => {
  assert.equal(read("/hello who:@Ada Lovelace mood:very KIND"), 'hello who="102" mood="kind"');
  for (const who of ["bo", "@bo", "<@101>", "<@!101>"]) {
    assert.equal(read(`/hello who:${who}`), 'hello who="101"');
  }
  assert.equal(read("/hello who:123456789012345678"), 'hello who="123456789012345678"');
  assert.equal(
    read("/set channel:#general role:<@&201> target:@member"),
    'set channel="301" role="201" target="201"',
  );
});

Deno.test("readTypedLine: reads numbers", () => {
  assert.equal(read("/set count:-3 ratio:.5"), "set count=-3 ratio=0.5");
  refuses("/set count:2.5", /takes a whole number; "2\.5" is none/);
  refuses("/set ratio:1e9", /takes a number/);
});

Deno.test("readTypedLine: says what is missing or unknown", () => {
  refuses("hello", /begins with a slash/);
  refuses("/hallo", /no command \/hallo\. Commands here: \/hello/);
  refuses("/config", /\/config needs one of: roles, show/);
  refuses("/config rules", /has no subcommand "rules"\. It has: roles, show/);
  refuses("/hello whom:@Bo", /has no option "whom"\. It has: who, mood/);
  refuses("/hello who:@Nobody", /takes a person; "@Nobody" is none/);
  refuses("/hello who:@Bo mod:kind", /There is no option "mod"; there are: who, mood/);
  refuses("/ping now", /takes no more options; "now" is too much/);
  refuses("/ping now:yes", /\/ping takes no options/);
  refuses('/say title:"a" b', /"b" after the value of "title"/);
  refuses("/say loud:maybe", /takes true or false/);
});
