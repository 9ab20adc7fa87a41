/** Steps that ask other services and post through webhooks, from the definition to what people see. */
import assert from "node:assert/strict";
import type { Web } from "../../http/mod.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../testkit/test_bot.ts";
import { makeWebhook } from "./test_webhooks.ts";

const TOP = `name: Bot
cooldowns: { default_rate: 0 }
http: { hosts: [api.example.com, "*.example.org"], per_minute: 5, max_size: 1kb }
commands:
`;

/** A service on this machine that the bot takes for public hosts. @param addresses what their names lead to */
function service(answer: (request: Request) => Response | Promise<Response>, addresses = ["93.184.215.14"]) {
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, answer);
  const web: Web = {
    resolve: () => Promise.resolve(addresses),
    async send({ url, method, headers, body, signal }, receiver) {
      const local = new URL(`http://127.0.0.1:${server.addr.port}${url.pathname}${url.search}`);
      const init = {
        method,
        headers: { ...headers, "x-host": url.host },
        signal,
        redirect: "manual",
      } as const;
      const response = await fetch(local, body === undefined ? init : { ...init, body });
      receiver.head(response.status, (name) => response.headers.get(name) ?? undefined);
      for await (const chunk of response.body ?? []) receiver.chunk(chunk);
    },
  };
  return { web, [Symbol.asyncDispose]: () => server.shutdown() };
}

function start(commands: string, options: TestBotOptions): Promise<TestBot> {
  return startTestBot(TOP + commands.replace(/^/gm, "  "), options);
}

const WEATHER = `
weather:
  description: Weather
  options: { city: { type: string, description: City, required: true } }
  do:
    - http: { get: "https://api.example.com/v1/{options.city}/now", query: { lang: "{options.city}", none: "" } }
      save_as: answer
    - if: answer.ok
      then:
        - reply: "{answer.json.weather.temp + 1} in {answer.json.place}: {answer.json.days.map(d, d.t)} [{answer.json.gone.x}]"
      else:
        - reply: "{answer.status}: {answer.text}"
`;

Deno.test("http fetches JSON, and later steps read it", async () => {
  const seen: string[] = [];
  await using there = service((request) => {
    const { pathname, search } = new URL(request.url);
    seen.push(`${request.headers.get("x-host")}${pathname}${search}`);
    if (pathname.includes("Nowhere")) return new Response("no such city", { status: 404 });
    return Response.json({ weather: { temp: 7 }, place: "Rome @everyone", days: [{ t: 1 }, { t: 2.5 }] });
  });
  await using bot = await start(WEATHER, { web: there.web });
  assert.equal(await bot.slash("/weather", { city: "New York" }), "Bot: 8 in Rome @everyone: 1, 2.5 []");
  assert.equal(await bot.slash("/weather", { city: "Nowhere" }), "Bot: 404: no such city");
  assert.equal(seen[0], "api.example.com/v1/New%20York/now?lang=New%20York");
});

Deno.test("http lets nothing that a member types change host or path", async () => {
  const seen: string[] = [];
  await using there = service((request) => {
    seen.push(new URL(request.url).pathname);
    return new Response("fine");
  });
  await using bot = await start(WEATHER, { web: there.web });
  const refusal = /I can't ask for this: something that I need for it is missing or can't be used\./;
  assert.match(await bot.slash("/weather", { city: ".." }), refusal);
  assert.match(await bot.slash("/weather", { city: "." }), refusal);
  await bot.slash("/weather", { city: "../../admin?x=1#@evil.example/" });
  assert.deepEqual(seen, ["/v1/..%2F..%2Fadmin%3Fx%3D1%23%40evil.example%2F/now"]);
});

Deno.test("http posts JSON with the types of its values, and secrets go out in headers alone", async () => {
  let seen: unknown;
  await using there = service(async (request) => {
    seen = {
      key: request.headers.get("authorization"),
      who: request.headers.get("x-who"),
      body: await request.json(),
    };
    return Response.json([1, 2]);
  });
  const environment: Record<string, string> = { API_KEY: "very-secret-value" };
  await using bot = await start(
    `
post:
  description: Post
  options: { count: { type: integer, description: How many } }
  do:
    - http:
        post: https://x.example.org/items
        headers: { authorization: "Bearer \${API_KEY}", x-who: "{user.id}" }
        json: { count: "{options.count}", text: "{options.count} of {user.name}", list: [1, "2", true, { who: "{user}" }], none: }
      save_as: answer
    - reply: "{answer.json[1]} {size(answer.json)}"
`,
    { web: there.web, environment },
  );
  assert.equal(await bot.slash("/post", { count: 3 }), "Bot: 2 2");
  const id = bot.personId("Bo");
  assert.deepEqual(seen, {
    key: "Bearer very-secret-value",
    who: id,
    body: { count: 3, text: "3 of Bo", list: [1, "2", true, { who: `<@${id}>` }], none: null },
  });
  await bot.slash("/post");
  assert.equal((seen as { body: { count: unknown } }).body.count, null);
  delete environment["API_KEY"];
  assert.match(await bot.slash("/post", { count: 3 }), /I couldn't get an answer from another service/);
  assert.ok(
    bot.log.lines.some((line) => line.includes("The variable API_KEY, which a header needs, is not set")),
  );
  assert.ok(!bot.log.lines.join("\n").includes("very-secret-value"));
});

const GET = `
get:
  description: Get
  do:
    - http: { get: https://api.example.com/x, timeout: 2s }
      save_as: answer
    - reply: "{answer.text}"
kept:
  description: Kept
  do:
    - { http: { get: https://api.example.com/x }, save_as: answer, on_error: { reply: sorry } }
    - try: { do: { http: { get: https://api.example.com/x } }, otherwise: { reply: "{error}" } }
`;
const FAILED = "I couldn't get an answer from another service that I need for this. Try again later.";

Deno.test("http tells the person that a service fails, and the log why", async () => {
  await using there = service(() => new Response("x".repeat(1001)));
  await using bot = await start(GET, { web: there.web });
  assert.match(await bot.slash("/get"), new RegExp(FAILED));
  assert.ok(bot.log.lines.some((line) => /api\.example\.com answered with more than 1000 bytes/.test(line)));
  assert.equal(bot.reports.at(-1)?.refusedBy, "http_failed");
  assert.equal(await bot.slash("/kept"), `Bot: sorry\nBot: ${FAILED}`);
});

Deno.test("http goes nowhere but to the public internet", async () => {
  await using there = service(() => new Response("secret of this machine"), ["127.0.0.1", "fd00::1"]);
  await using bot = await start(GET, { web: there.web });
  assert.match(await bot.slash("/get"), new RegExp(FAILED));
  assert.ok(
    bot.log.lines.some((line) => /api\.example\.com leads to no address of the public internet/.test(line)),
  );
});

Deno.test("http gives up when its time is over", async () => {
  const { promise: arrived, resolve } = Promise.withResolvers<void>();
  const { promise: held, resolve: release } = Promise.withResolvers<Response>();
  await using there = service(() => {
    resolve();
    return held;
  });
  await using bot = await start(GET, { web: there.web });
  const asked = bot.slash("/get");
  await arrived;
  bot.clock.advance(1999);
  assert.equal(bot.reports.length, 0);
  bot.clock.advance(1);
  assert.match(await asked, new RegExp(FAILED));
  assert.ok(bot.log.lines.some((line) => line.includes("There was no whole answer within 2 s")));
  release(new Response("late"));
});

Deno.test("http makes no more requests in a minute than the settings say", async () => {
  let count = 0;
  await using there = service(() => new Response(String(++count)));
  await using bot = await start(GET, { web: there.web, rateLimits: false });
  for (let turn = 1; turn <= 5; turn++) assert.equal(await bot.slash("/get"), `Bot: ${turn}`);
  assert.match(await bot.slash("/get"), /I've asked another service too often\. Try again in a minute\./);
  await bot.advance(60_000);
  assert.equal(await bot.slash("/get"), "Bot: 6");
});

const FEEDBACK = `
feedback:
  description: Feedback
  options: { text: { type: string, description: Text, required: true }, name: { type: string, description: Name } }
  do:
    - webhook:
        url: "\${FEEDBACK}"
        text: "{user.name}: {options.text}"
        embed: { title: Feedback }
        name: "{options.name}"
        avatar: "{user.avatar}"
    - reply: { text: Thank you, ephemeral: true }
`;

Deno.test("webhook posts a message under its own name, and pings nobody whom a member names", async () => {
  const environment: Record<string, string> = {};
  await using bot = await start(FEEDBACK, { environment });
  const { id, url } = await makeWebhook(bot);
  environment["FEEDBACK"] = url;
  const text = `good @everyone <@${bot.personId("Dee")}>`;
  assert.equal(await bot.slash("/feedback", { text, name: "Bo's feedback" }), "Bot → Bo only: Thank you");
  await bot.slash("/feedback", { text: "fine", name: "clyde" });
  const { messages } = bot.local.playground.snapshot();
  const posted = messages[bot.channelId(bot.channel)]!.map(({ message }) => message)
    .filter((message) => message.webhook_id === id);
  assert.deepEqual(posted.map(({ author, content }) => [author.username, content]), [
    ["Bo's feedback", `Bo: ${text}`],
    ["Feedback", "Bo: fine"],
  ]);
  assert.equal(posted[0]!.embeds[0]?.title, "Feedback");
  assert.deepEqual([posted[0]!.mentions, posted[0]!.mention_everyone], [[], false]);
  assert.ok(!bot.log.lines.join("\n").includes(url.split("/").at(-1)!));
});

Deno.test("webhook tells that a webhook is gone, wrong or not set up, and the log tells which", async () => {
  const environment: Record<string, string> = {};
  await using bot = await start(FEEDBACK, { environment });
  const gone = /I can't post this: the webhook for it has been deleted, or isn't set up\./;
  const { url } = await makeWebhook(bot);
  const token = url.split("/").at(-1)!;
  for (
    const value of [
      undefined,
      "https://example.com/api/webhooks/123456789012345678/" + token,
      url + "x",
      url.replace(/\d{6}(?=\/)/, "111111"),
    ]
  ) {
    if (value !== undefined) environment["FEEDBACK"] = value;
    assert.match(await bot.slash("/feedback", { text: "good" }), gone, value);
  }
  assert.ok(
    bot.log.lines.some((line) =>
      line.includes("The variable FEEDBACK does not hold the address of a webhook")
    ),
  );
  assert.ok(!bot.log.lines.join("\n").includes(token));
});
