/**
 * Mentions ping only as their author declared, whatever people type: every way in which a text of theirs comes into a
 * message, out by every way in which a message leaves.
 */
import assert from "node:assert/strict";
import type { Web } from "../../http/mod.ts";
import { LIMITS } from "../../model/limits.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import { cut } from "../../words/cut.ts";
import { EVENT_WORLD, HALL, LOG, NEWS, STAFF } from "./test_events.ts";
import { makeWebhook } from "./test_webhooks.ts";

const PERSON = "823475887319941300";
/** What somebody types who wants to ping everybody, a role and a person; short enough for a select. */
const TYPED = `@everyone @here <@&${STAFF}> <@${PERSON}> <@!${STAFF}>`;
const ALL = { mentions: ["people", "roles", "everyone"] };

type Steps = readonly object[];

/** Every way out for a placeholder. */
function waysOut(x: string, mentions: object): Steps {
  const spoken = { text: `Heard: ${x}`, ...mentions };
  const halves = { text: `@${x} <@${x}> <@&${x}> @every${x} ${x}one ${x}>`, ...mentions };
  const press = (id: string) => ({ id, label: x, do: [{ reply: spoken }, { edit: spoken }] });
  return [
    { reply: { ...spoken, embed: { title: x, description: x, fields: [{ name: x, value: x }] } } },
    { reply: halves },
    { edit: spoken },
    {
      reply: {
        ...spoken,
        buttons: [press("plain")],
        select: { id: "list", placeholder: x, options: ["a"], do: [{ reply: spoken }] },
      },
    },
    {
      reply: {
        ...mentions,
        components: [
          { text: `Heard: ${x}` },
          { section: { text: [x, `@${x}`], button: { id: "beside", label: x, do: [{ reply: spoken }] } } },
          { container: { components: [{ text: x }] } },
        ],
      },
    },
    { random: [[{ reply: { random: [spoken, halves] } }]] },
    { send: { to: "log", ...spoken } },
    { direct_message: spoken },
    { webhook: { url: "${HOOK}", name: x, ...spoken } },
    { create_thread: { name: `Of ${x}`, ...spoken } },
    { create_thread: { name: x, channel: "hall", ...halves } },
    { try: { do: [{ wait: { for: x } }], otherwise: [{ reply: { ...mentions, text: `{error} ${x}` } }] } },
    { reply: { text: `Translated: ${x}`, ...mentions } },
    { reply: { ...spoken, poll: { question: x, answers: [x, "Other"] } } },
    { reply: { ...mentions, pages: { texts: [`Heard: ${x}`, x] } } },
    { reply: { ...mentions, pages: { list: `["a", "b"]`, per_page: 1, line: `{item} ${x}` } } },
  ];
}

/** Those out where nobody has asked. */
function waysOutAlone(x: string, mentions: object): Steps {
  return [
    ...waysOut(x, mentions).filter((step) => "send" in step || "webhook" in step),
    { create_thread: { name: x, channel: "hall", text: `Heard: ${x}`, ...mentions } },
  ];
}

const text = { type: "string", description: "Text", default: TYPED };
const command = (steps: Steps, options: object = { text }) => ({
  description: "Does it",
  options,
  do: steps,
});

/** A bot with all ways in. JSON is YAML, too. */
function definition(mentions: object): string {
  const out = (x: string) => waysOut(x, mentions);
  const X = "{options.text}";
  return JSON.stringify({
    name: "Bot",
    cooldowns: { default_rate: 0 },
    http: { hosts: ["api.example.com"] },
    names: { channels: { log: LOG, hall: HALL } },
    data: {
      note: { type: "string", per: "user", default: "" },
      notes: { type: "list", per: "user" },
    },
    groups: { tell: { with: { what: "string" }, do: out("{what}") } },
    translations: { de: { texts: { [`Translated: ${X}`]: `@${X} Übersetzt: ${X}` } } },
    events: {
      heard: { when: { message: { contains: ["@everyone"] } }, do: out("{message.text}") },
      called: { when: { webhook: "calls" }, do: waysOutAlone("{payload.text} {payload.list[0]}", mentions) },
      opened: { when: "thread_create", do: waysOutAlone("{channel.name}", mentions) },
    },
    commands: {
      option: command(out(X)),
      computed: command(out('{upper(options.text) + " " + options.text}')),
      nickname: command(out("{member.name}"), {}),
      roles: command(out("{member.roles}"), {}),
      place: command(out("{channel.name} {channel.topic}"), {}),
      data: command([{ set: { note: X } }, ...out("{data.note}")]),
      list: command([{ push: { to: "notes", value: X } }, ...out("{data.notes[0]}")]),
      group: command([{ run: { group: "tell", with: { what: X } } }]),
      each: command([{ for_each: { in: "[options.text]", do: out("{item}") } }]),
      later: command([{ reply: "Wait" }, { wait: "1m" }, ...out(X)]),
      web: command(
        [
          { http: { get: "https://api.example.com/x" }, save_as: "answer" },
          ...out("{answer.text} {answer.json.text}"),
        ],
        {},
      ),
      pressed: command([
        { reply: { text: "Press", timeout: "never", buttons: [{ label: "Go", do: out(X) }] } },
      ]),
      picked: command([
        {
          reply: {
            text: "Pick",
            select: { placeholder: "Which", options: "[options.text]", do: out("{values[0]}") },
          },
        },
      ]),
      form: command([
        {
          modal: { title: X, fields: { said: { type: "paragraph", default: X } }, do: out("{fields.said}") },
        },
      ]),
    },
  });
}

interface Body {
  readonly content?: string | null;
  readonly components?: readonly object[];
  readonly allowed_mentions?: {
    parse?: string[];
    users?: string[];
    roles?: string[];
    replied_user?: boolean;
  };
}

/** Messages in the body of a request: itself, the answer to an interaction, the first message of a post. */
function messagesIn(body: unknown): Body[] {
  if (typeof body !== "object" || body === null) return [];
  const one = body as Record<string, unknown>;
  const isMessage = ["content", "embeds", "components"].some((key) => key in one) && !("title" in one);
  return [...isMessage ? [one as Body] : [], ...messagesIn(one["data"]), ...messagesIn(one["message"])];
}

/** All texts that Discord looks for mentions in: the content, and texts among the components. */
function searched({ content, components = [] }: Body): string {
  const texts = components.flatMap((one): string[] => {
    const { type, content, components } = one as { type: number; content?: string; components?: object[] };
    return [...type === 10 ? [content ?? ""] : [], ...components ? [searched({ components })] : []];
  });
  return [content ?? "", ...texts].join("\n");
}

/** Whom Discord would ping (source: Discord docs, resources/message, allowed mentions object). */
function pinged(body: Body): string[] {
  const { allowed_mentions: allowed } = body;
  assert(allowed, `a message without allowed_mentions pings all: ${JSON.stringify(body)}`);
  const { parse = [], users = [], roles = [], replied_user } = allowed;
  const text = searched(body);
  const every = (kind: string) => parse.includes(kind);
  return [
    ...every("everyone") ? text.match(/@everyone|@here/g) ?? [] : [],
    ...[...text.matchAll(/<@!?(\d+)>/g)].filter(([, id]) => every("users") || users.includes(id!)).map((
      [it],
    ) => it),
    ...[...text.matchAll(/<@&(\d+)>/g)].filter(([, id]) => every("roles") || roles.includes(id!)).map((
      [it],
    ) => it),
    ...replied_user ? ["the asker"] : [],
  ];
}

/** Messages of all requests since the last call. */
function taken(bot: TestBot): Body[] {
  return bot.requests.splice(0).flatMap(({ body }) => messagesIn(body));
}

const world = {
  people: [...EVENT_WORLD.people, { name: "Zed", id: PERSON }],
  guilds: EVENT_WORLD.guilds,
};
/** A service whose every answer is what somebody typed there. */
const web: Web = {
  resolve: () => Promise.resolve(["93.184.215.14"]),
  send(_, receiver) {
    receiver.head(200, (name) => name === "content-type" ? "application/json" : undefined);
    receiver.chunk(new TextEncoder().encode(JSON.stringify({ text: TYPED })));
    return Promise.resolve();
  },
};

async function start(mentions: object): Promise<TestBot> {
  const environment: Record<string, string> = {};
  const bot = await startTestBot(definition(mentions), { world, web, environment, rateLimits: false });
  environment["HOOK"] = (await makeWebhook(bot)).url;
  bot.requests.length = 0;
  return bot;
}

/** Another program calls the bot, with what somebody typed there. */
async function called(bot: TestBot): Promise<void> {
  const [running] = bot.app.bots.values();
  const values = { payload: { text: TYPED, list: [{ mention: TYPED, id: PERSON, name: TYPED }] } };
  const happening = { name: "webhook", id: "1", automation: "called", values } as const;
  await running!.runtime.handle({ kind: "happening", happening });
}

/** Nothing that was sent since the last call pings anybody; and what was typed is in it, so that this says something. */
function assertQuiet(bot: TestBot, way: string, least = 12): void {
  const messages = taken(bot);
  const carrying = messages.filter((message) => JSON.stringify(message).includes(STAFF));
  assert(carrying.length >= least, `${way}: only ${carrying.length} messages\n${bot.log.lines.join("\n")}`);
  for (const message of messages) assert.deepEqual(pinged(message), [], `${way}: ${searched(message)}`);
}

for (const [said, mentions] of [["nothing", {}], ["that all may be", ALL]] as const) {
  Deno.test(`nobody is pinged by what people type where the author says ${said}`, async () => {
    await using bot = await start(mentions);
    bot.renamePerson("Bo", TYPED);
    bot.changeChannel("general", { name: `of ${TYPED}`, topic: TYPED });
    bot.channel = `of ${TYPED}`;
    bot.addRole(TYPED, { position: 1 });
    bot.giveRole("Bo", TYPED);
    for (
      const way of [
        "option",
        "computed",
        "nickname",
        "roles",
        "place",
        "data",
        "list",
        "group",
        "each",
        "web",
      ]
    ) {
      await bot.slash(`/${way}`);
      assertQuiet(bot, way);
      await bot.say(`!${way}`);
      assertQuiet(bot, `${way} behind a prefix`);
    }
    await bot.say(`!option ${TYPED}`);
    assertQuiet(bot, "prefix argument");
    await bot.say(TYPED);
    assertQuiet(bot, "event");
    await called(bot);
    assertQuiet(bot, "webhook", 3);
    await bot.openThread(cut(TYPED, LIMITS.channel.name));
    await bot.settled();
    assertQuiet(bot, "name of a thread", 3);
    bot.speak("Bo", "de");
    await bot.slash("/option");
    assertQuiet(bot, "translation");
    await bot.slash("/later");
    taken(bot);
    await bot.advance(30_000);
    await bot.restart(60_000);
    assertQuiet(bot, "after a wait");
    await bot.slash("/pressed");
    await bot.restart();
    taken(bot);
    await bot.press("Go");
    assertQuiet(bot, "press");
    await bot.slash("/picked");
    taken(bot);
    await bot.pick("Which", TYPED);
    assertQuiet(bot, "select");
    await bot.press(cut(TYPED, LIMITS.components.label));
    assertQuiet(bot, "button", 1);
    await bot.slash("/form");
    taken(bot);
    await bot.submit({ said: TYPED });
    assertQuiet(bot, "form");
  });
}

Deno.test("what the author wrote pings as declared, and nothing that somebody typed beside it", async () => {
  const own = `@everyone {user.mention} <@&${NEWS}> {options.text}`;
  const says = (mentions: object) => command([{ reply: { text: own, ...mentions } }]);
  await using bot = await startTestBot(
    JSON.stringify({
      name: "Bot",
      cooldowns: { default_rate: 0 },
      commands: {
        plain: says({}),
        none: says({ mentions: "none" }),
        people: says({ mentions: "people" }),
        roles: says({ mentions: ["roles"] }),
        everyone: says({ mentions: ["everyone"] }),
        all: says(ALL),
      },
    }),
    { world, rateLimits: false },
  );
  const bo = `<@${bot.personId("Bo")}>`;
  const expected = {
    plain: [bo],
    none: [],
    people: [bo],
    roles: [`<@&${NEWS}>`],
    everyone: ["@everyone"],
    all: ["@everyone", bo, `<@&${NEWS}>`],
  };
  for (const [name, pings] of Object.entries(expected)) {
    for (const call of [() => bot.slash(`/${name}`), () => bot.say(`!${name}`)]) {
      taken(bot);
      await call();
      assert.deepEqual(taken(bot).map(pinged), [pings], name);
    }
  }
});
