/** Moderation as people do it, from the definition to Discord. */
import assert from "node:assert/strict";
import { startTestBot, type TestBot, type TestBotOptions } from "../testkit/test_bot.ts";

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

/** By slash as Cy, the moderator, with what stands behind the command's name. */
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
    .replace(/^Guard(?: → \w+ only)?: \| /, "");
}

Deno.test("x", async () => {
  await using bot = await started();
  for (
    const line of [
      "/kick who:@Bo reason:spam",
      "/kick who:@Ada",
      "/kick who:@Guard",
      "/kick who:@Cy",
      "/ban who:@Dee",
      "/unban who:@Dee",
      "/timeout who:@Ada length:10m",
    ]
  ) {
    console.log(line, "=>", await bot.slash(line));
  }
  console.log(await bot.say("!kick Bo"), await bot.say("!kick Ada"), await bot.say("!nick Cy"));
  console.log(
    changes(bot),
    bot.requests.map(({ path, method, status }) => `${method} ${path} ${status}`).slice(-20),
  );
  console.log(bot.guild().roles.map((r) => [r.name, r.position]));
});
