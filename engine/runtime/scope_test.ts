import assert from "node:assert/strict";
import type { Caller } from "../model/caller.ts";
import { ANSWER_VARIABLES } from "../model/scope.ts";
import { AnswerScope } from "./scope.ts";
import { ANN, BOT, CHANNEL_ID, GUILD_ID, id, member, WORLD } from "./test_world.ts";
import { command, program } from "./test_program.ts";

function scope(caller: Partial<Caller> = {}) {
  const invocation = {
    caller: {
      surface: "slash" as const,
      user: ANN,
      member: member(ANN, "Annie"),
      guildId: GUILD_ID,
      channelId: CHANNEL_ID,
      ...caller,
    },
    command: command("x"),
    options: { text: "hi" },
    replyTo: { kind: "interaction" as const, id: id(1), token: "t" },
  };
  const compiled = program([command("x")], { constants: { names: { roles: { news: { id: id(300) } } } } });
  return new AnswerScope(compiled, WORLD, invocation, 1234, () => 0.5);
}

Deno.test("AnswerScope knows every variable that an answer may use", () => {
  const full = scope();
  for (const name of Object.keys(ANSWER_VARIABLES)) assert.notEqual(full[name], undefined, name);
  assert.equal(full.user.name, "Ann");
  assert.equal(full.member?.name, "Annie");
  assert.equal(full.server?.name, "Test Server");
  assert.equal(full.guild, full.server);
  assert.equal(full.channel.topic, "About general");
  assert.equal(full.bot.id, BOT.id);
  assert.deepEqual([full.guilds, full.users, full.commands, full.prefix, full.now], [3, 40, 1, "!", 1234]);
  assert.equal(full.random(), 0.5);
  assert.deepEqual(full["names"], { roles: { news: { id: id(300) } } });
});

Deno.test("AnswerScope has neither member nor server in a direct message, and a channel by its id alone", () => {
  const direct = scope({ member: undefined, guildId: undefined, channelId: id(900) });
  assert.equal(direct.member, undefined);
  assert.equal(direct.server, undefined);
  assert.equal(direct.channel.mention, `<#${id(900)}>`);
});

Deno.test("AnswerScope builds each value once", () => {
  const full = scope();
  assert.equal(full.user, full.user);
  assert.equal(full.member, full.member);
  assert.equal(full.channel, full.channel);
  assert.equal(full.bot, full.bot);
});
