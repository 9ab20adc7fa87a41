/** Moderation as people do it, from the definition to Discord. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";

const MODERATION = `
name: Guard
cooldowns: { default_rate: 0 }
commands:
  kick:
    description: Kick somebody
    options:
      who: { type: user, description: Who, required: true }
      reason: { type: string, description: Why, default: No reason provided }
    permissions: { user: [kick_members], bot: [kick_members] }
    do:
      - kick: { who: "{options.who}", reason: "{user.name}: {options.reason}" }
        save_as: gone
      - reply: "{gone.name} has been kicked: {options.reason}"
  ban:
    description: Ban somebody
    options:
      who: { type: user, description: Who, required: true }
      reason: { type: string, description: Why, default: No reason provided }
    permissions: { user: [ban_members] }
    do:
      - ban: { who: "{options.who}", reason: "{options.reason}", delete_messages: 1d }
        save_as: gone
      - reply: { embed: { title: User Banned, description: "**{gone.name}** has been banned", color: error } }
  unban:
    description: Lift a ban
    options: { who: { type: user, description: Who, required: true } }
    permissions: { user: [ban_members] }
    do: [ { unban: "{options.who}" }, { reply: Welcome back } ]
  timeout:
    description: Silence somebody
    options:
      who: { type: user, description: Who, required: true }
      length: { type: string, description: How long, default: 10m }
    permissions: { user: [moderate_members] }
    do:
      - timeout: { who: "{options.who}", for: "{options.length}", reason: Calm down }
        save_as: quiet
      - reply: "{quiet.name} is quiet for {options.length}"
  nick:
    description: Name somebody
    options:
      who: { type: user, description: Who, required: true }
      name: { type: string, description: The name }
    do: [ { nickname: { who: "{options.who}", to: "{options.name}" } }, { reply: Named } ]
  role:
    description: Give a role
    options:
      who: { type: user, description: Who, required: true }
      role: { type: role, description: Which, required: true }
    do: [ { toggle_role: { who: "{options.who}", role: "{options.role}", reason: As asked } }, { reply: Changed } ]
`;

/** With Cy, the moderator, as the one who acts. */
async function started(options: TestBotOptions = {}, text = MODERATION): Promise<TestBot> {
  const bot = await startTestBot(text, options);
  bot.actor = "Cy";
  return bot;
}

/** Requests that change something in the server, as `METHOD what reason`. */
function changes(bot: TestBot): string[] {
  return bot.requests.filter(({ method, path }) =>
    method !== "GET" && /^\/guilds\/\d+\/(?:members|bans)\//.test(path)
  ).map(({ method, path, body, reason }) => {
    const what = path.replace(/^\/guilds\/\d+\//, "").replaceAll(/\d{17,20}/g, (id) => nameOf(bot, id));
    return [method, what, body && JSON.stringify(body), reason].filter(Boolean).join(" ");
  });
}

function nameOf(bot: TestBot, id: string): string {
  const { people, bots } = bot.local.playground.snapshot();
  const person = [...people, ...bots].find((one) => one.id === id);
  return person?.global_name ?? person?.username ?? bot.guild().roles.find((role) => role.id === id)?.name ??
    id;
}

/** What a person is told, without the frame around it. */
function said(transcript: string): string {
  return transcript.split("\n").filter((line) => !line.startsWith("| color")).join(" ")
    .replace(/^Guard(?: → \w+ only)?: (?:\| )?/, "");
}

Deno.test("kick, ban, timeout and nick do what they say, by slash and by prefix, and tell the audit log why", async () => {
  await using bot = await started();
  const ask = async (line: string) => said(await bot.slash(`/${line}`));
  const say = async (line: string) => said(await bot.say(`!${line}`));
  assert.equal(await ask("timeout who:@Bo"), "Bo is quiet for 10m");
  assert.equal(await ask("nick who:@Bo name:Bobby"), "Named");
  assert.equal(await say("nick Bo"), "Named");
  assert.equal(await say("timeout Bo off"), "Bo is quiet for off");
  assert.equal(await ask("kick who:@Bo reason:spam"), "Bo has been kicked: spam");
  assert.equal(await say("kick Dee"), "Dee has been kicked: No reason provided");
  bot.join("Bo");
  bot.join("Dee");
  assert.equal(await ask("ban who:@Bo reason:spam"), "# User Banned | **Bo** has been banned");
  assert.equal(await say("ban Dee too loud"), "# User Banned | **Dee** has been banned");
  assert.equal(await ask(`unban who:${bot.personId("Bo")}`), "Welcome back");
  const until = new Date(bot.clock.now() + 600_000).toISOString();
  assert.deepEqual(changes(bot), [
    `PATCH members/Bo {"communication_disabled_until":"${until}"} Calm down`,
    'PATCH members/Bo {"nick":"Bobby"}',
    'PATCH members/Bo {"nick":null}',
    'PATCH members/Bo {"communication_disabled_until":null} Calm down',
    "DELETE members/Bo Cy: spam",
    "DELETE members/Dee Cy: No reason provided",
    'PUT bans/Bo {"delete_message_seconds":86400} spam',
    'PUT bans/Dee {"delete_message_seconds":86400} too loud',
    "DELETE bans/Bo",
  ]);
});

Deno.test("whoever the bot or the person may not touch is spared before Discord is asked", async () => {
  await using bot = await started();
  const calls = (name: string) => ["kick", "ban", "timeout", "nick"].map((command) => `${command} ${name}`);
  const refused = async (lines: readonly string[], as: string, expected: string) => {
    for (const line of lines) {
      assert.equal(said(await bot.slash(`/${line.replace(" ", " who:@")}`, {}, as)), expected, line);
    }
    assert.equal(said(await bot.say(`!${lines[0]}`, as)), expected);
  };
  await refused(calls("Ada"), "Cy", "I can't do this to the owner of the server: nobody can.");
  await refused(calls("Guard"), "Cy", "I can't do this to myself.");
  const role = (name: string) => `your highest role has to stand above the role ${name}.`;
  bot.addPerson("Eve", { roles: ["Moderator"] });
  await refused(calls("Eve"), "Cy", `You can't do this: ${role("Moderator")}`);
  await refused(["nick Cy"], "Bo", `You can't do this: ${role("Moderator")}`);
  bot.addRole("Chief", { position: 4 });
  bot.giveRole("Eve", "Chief");
  const below = "I can't do this: my highest role has to stand above the role Chief. " +
    "Move my role up under Server Settings, Roles.";
  await refused(calls("Eve"), "Ada", below);
  assert.deepEqual(changes(bot), []);
});

Deno.test("administrators are not timed out, and a person may do to themselves what they like", async () => {
  await using bot = await started();
  bot.addRole("Admin", { permissions: ["administrator"] });
  bot.giveRole("Bo", "Admin");
  assert.equal(
    said(await bot.slash("/timeout who:@Bo")),
    "This person is an administrator, and Discord lets nobody time out administrators.",
  );
  assert.deepEqual(changes(bot), []);
  assert.equal(said(await bot.slash("/nick who:@Cy name:Cyril")), "Named");
  assert.equal(said(await bot.slash("/kick who:@Cy")), "Cyril has been kicked: No reason provided");
});

Deno.test("somebody who left can be banned and unbanned by id, and nothing else", async () => {
  await using bot = await started();
  const dee = bot.personId("Dee");
  bot.leave("Dee");
  for (const line of [`kick ${dee}`, `timeout ${dee}`, `nick ${dee} Dora`]) {
    assert.equal(said(await bot.say(`!${line}`)), "This person is not in this server.", line);
  }
  assert.equal(said(await bot.say(`!unban ${dee}`)), "This person is not banned here.");
  assert.deepEqual(changes(bot), ["DELETE bans/Dee"]);
  assert.equal(said(await bot.say(`!ban ${dee}`)), "# User Banned | **Dee** has been banned");
  assert.equal(said(await bot.say(`!unban ${dee}`)), "Welcome back");
});

Deno.test("without its permission the bot says what it needs", async () => {
  await using bot = await started({ permissions: ["view_channel", "send_messages", "embed_links"] });
  const needs: Readonly<Record<string, string>> = {
    "kick who:@Bo": "Kick Members",
    "ban who:@Bo": "Ban Members",
    "unban who:@Bo": "Ban Members",
    "timeout who:@Bo": "Timeout Members",
    "nick who:@Bo name:Bobby": "Manage Nicknames",
    "role who:@Bo role:@Member": "Manage Roles",
  };
  for (const [line, needed] of Object.entries(needs)) {
    assert.equal(said(await bot.slash(`/${line}`)), `I can't do this here: I need ${needed}.`, line);
  }
  assert.deepEqual(changes(bot), []);
});

Deno.test("a role is toggled where bot and person stand above it", async () => {
  await using bot = await started();
  const ask = async (line: string, as?: string) => said(await bot.slash(line, {}, as));
  assert.equal(await ask("/role who:@Dee role:@Member"), "Changed");
  assert.equal(said(await bot.say("!role Dee Member")), "Changed");
  const low = (role: string) =>
    `You can't give or take the role ${role}: your highest role has to stand above it.`;
  assert.equal(await ask("/role who:@Dee role:@Moderator"), low("Moderator"));
  assert.equal(await ask("/role who:@Bo role:@Member", "Bo"), low("Member"));
  assert.equal(
    await ask("/role who:@Dee role:@Guard", "Ada"),
    "The role Guard belongs to a bot or another app: it can't be given or taken by hand.",
  );
  bot.addRole("Chief", { position: 4 });
  assert.equal(
    await ask("/role who:@Dee role:@Chief", "Ada"),
    "I can't give or take the role Chief: my highest role has to stand above it. " +
      "Move my role up under Server Settings, Roles.",
  );
  assert.deepEqual(changes(bot), [
    "PUT members/Dee/roles/Member As asked",
    "DELETE members/Dee/roles/Member As asked",
  ]);
});

Deno.test("a role that the author named can be picked up by anybody, and given to others by rank only", async () => {
  const text = `
name: Guard
names: { roles: { member: "%" } }
cooldowns: { default_rate: 0 }
commands:
  join: { description: Join, do: { give_role: member } }
  part: { description: Part, do: { remove_role: "{names.roles.member}" } }
  flip: { description: Flip, do: [ { toggle_role: member }, { toggle_role: member } ] }
  gone: { description: Gone, do: { give_role: "823475887319941131" } }
  invite:
    description: Invite
    options: { who: { type: user, description: Who, required: true } }
    do: { give_role: { role: member, who: "{options.who}" } }
`;
  await using probe = await startTestBot(text.replace("%", "823475887319941132"));
  await using bot = await startTestBot(text.replace("%", probe.roleId("Member")));
  bot.actor = "Dee";
  for (const command of ["join", "part", "flip"]) {
    assert.equal(said(await bot.slash(`/${command}`)), "Done.", command);
  }
  assert.equal(said(await bot.slash("/gone")), "This server doesn't have this role.");
  const low = "You can't give or take the role Member: your highest role has to stand above it.";
  assert.equal(said(await bot.slash("/invite who:@Bo")), low);
  assert.equal(said(await bot.slash("/invite who:@Dee")), "Done.");
  assert.equal(said(await bot.slash("/invite who:@Dee", {}, "Cy")), "Done.");
  assert.deepEqual(changes(bot).map((change) => change.split(" ")[0]), [
    "PUT",
    "DELETE",
    "PUT",
    "DELETE",
    "PUT",
    "PUT",
  ]);
});

Deno.test("moderation works in servers only", async () => {
  await using bot = await startTestBot(`
name: Guard
commands:
  out: { description: Out, do: { kick: "{user}" } }
  join: { description: Join, do: { give_role: "823475887319941131" } }
`);
  for (const command of ["out", "join"]) {
    assert.equal(said(await bot.direct(`!${command}`)), "This command works only in a server.");
  }
});

Deno.test("what people fill in is held against Discord's limits when it is known", async () => {
  await using bot = await started();
  const refusals: Readonly<Record<string, string>> = {
    "timeout who:@Bo length:soon":
      "`soon` is no length of time. Write something like `30s`, `10m`, `2h` or `1d`.",
    "timeout who:@Bo length:29d": "This length of time must be from 1 second to 28 days.",
    [`nick who:@Bo name:${"x".repeat(33)}`]: "A nickname has at most 32 characters; this has 33.",
  };
  for (const [line, refusal] of Object.entries(refusals)) {
    assert.equal(said(await bot.slash(`/${line}`)), refusal);
  }
  assert.deepEqual(changes(bot), []);
  assert.equal(said(await bot.slash("/timeout who:@Bo length:28d")), "Bo is quiet for 28d");
  await bot.slash("/kick who:@Bo", { reason: "ü".repeat(300) });
  assert.match(changes(bot).at(-1)!, /^DELETE members\/Bo Cy: ü+…$/);
});

Deno.test("a mention that nobody meant is no person, and on_error can answer for all refusals", async () => {
  await using bot = await startTestBot(`
name: Guard
cooldowns: { default_rate: 0 }
commands:
  out:
    description: Out
    options: { who: { type: user, description: Who } }
    do: { kick: "{options.who}" }
  try:
    description: Try
    options: { who: { type: string, description: Who, required: true } }
    do: { kick: "{options.who}", on_error: { reply: That did not work } }
`);
  assert.equal(
    said(await bot.slash("/out")),
    "I can't tell who is meant. Name a person by a mention or an id.",
  );
  assert.equal(said(await bot.slash("/try who:somebody")), "That did not work");
  assert.deepEqual(changes(bot), []);
});
