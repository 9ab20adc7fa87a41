import assert from "node:assert/strict";
import fc from "fast-check";
import { MessageType } from "discord-api-types/v10";
import { MessageMatcher } from "./match_message.ts";
import { directMessage, message } from "./test_events.ts";
import { BOT, id, user, WORLD } from "./test_world.ts";
import { command, group, program } from "./test_program.ts";

const HELLO = command("hello", { aliases: ["Hi", "grüß"] });
const MENU_ONLY = command("report", { surfaces: new Set(["user_menu"]) });
const CONFIG = group("config", [
  command("show", { aliases: ["list"] }),
  command("secret", { surfaces: new Set(["slash"]) }),
  group("role", [command("add")]),
]);
const COMMANDS = [HELLO, MENU_ONLY, CONFIG];

function find(content: string, prefix = "!"): string | undefined {
  const event = message(content);
  const match = new MessageMatcher(program(COMMANDS, { prefix }), WORLD).match(event);
  if (typeof match !== "object") return match;
  if ("unknown" in match) return `unknown ${match.unknown}`;
  return `${match.surface} ${match.command.path.join(" ")}|${content.slice(match.end)}`;
}

const TABLE: readonly [content: string, found: string | undefined, prefix?: string][] = [
  ["!hello", "prefix hello|"],
  ["!HeLLo  Bo", "prefix hello|  Bo"],
  ["! \t hello", "prefix hello|"],
  ["!hi\nthere", "prefix hello|\nthere"],
  ["!GRÜß", "prefix hello|"],
  ["hello", undefined],
  ["", undefined],
  ["!", undefined],
  ["!!hello", "unknown !hello"],
  ["!hellooo", "unknown hellooo"],
  ["!report", "unknown report"],
  [" !hello", undefined],
  ["!config", "prefix config|"],
  ["!config show all", "prefix config show| all"],
  ["!config LIST", "prefix config show|"],
  ["!config  role\nadd x", "prefix config role add| x"],
  ["!config role", "prefix config role|"],
  ["!config role take", "prefix config role| take"],
  ["!config secret", "prefix config| secret"],
  [`<@${BOT.id}> hello Bo`, "mention hello| Bo"],
  [`<@!${BOT.id}>hello`, "mention hello|"],
  [`<@${BOT.id}>`, "bare_mention"],
  [`<@!${BOT.id}>  `, "bare_mention"],
  [`<@${BOT.id}> how are you`, "unknown how"],
  [`<@${BOT.id}0> hello`, undefined],
  [`<@${id(2)}> hello`, undefined],
  [`<@`, undefined],
  ["bot hello", "prefix hello|", "bot "],
  ["BOT hello", "prefix hello|", "bot "],
  ["bothello", undefined, "bot "],
  ["bo", undefined, "bot "],
  ["ÄHELLO", "prefix hello|", "ä"],
  ["🎲 hello", "prefix hello|", "🎲"],
  ["<@hello", "prefix hello|", "<@"],
  ["hello", undefined, ""],
  [`<@${BOT.id}> hello`, "mention hello|", ""],
];

for (const [content, found, prefix] of TABLE) {
  Deno.test(`MessageMatcher reads ${JSON.stringify(content)} with prefix ${JSON.stringify(prefix ?? "!")}`, () => {
    assert.equal(find(content, prefix), found);
  });
}

Deno.test("MessageMatcher ignores bots, webhooks and Discord's notices", () => {
  const matcher = new MessageMatcher(program(COMMANDS), WORLD);
  assert.ok(matcher.match(message("!hello")));
  assert.equal(matcher.match(message("!hello", { author: user(9, "other", { bot: true }) })), undefined);
  assert.equal(matcher.match(message("!hello", { webhook_id: id(8) })), undefined);
  assert.equal(matcher.match(message("!hello", { type: MessageType.ChannelNameChange })), undefined);
  assert.ok(matcher.match(message("!hello", { type: MessageType.Reply })));
});

Deno.test("MessageMatcher answers in direct messages", () => {
  assert.ok(new MessageMatcher(program(COMMANDS), WORLD).match(directMessage("!hello")));
});

Deno.test("MessageMatcher stays silent on a bare mention where no command has a prefix", () => {
  const matcher = new MessageMatcher(program([MENU_ONLY], { byPrefix: new Map() }), WORLD);
  assert.equal(matcher.match(message(`<@${BOT.id}>`)), undefined);
});

Deno.test("MessageMatcher finds a command behind every prefix, and never throws", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.string({ minLength: 1, maxLength: 5 }),
      (text, prefix) => {
        find(text, prefix);
        const found = find(`${prefix}hello ${text}`, prefix);
        assert.equal(found, `prefix hello| ${text}`);
      },
    ),
  );
});
