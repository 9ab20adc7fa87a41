import assert from "node:assert/strict";
import { askApplication, askGateway, checkToken } from "./log_in.ts";
import { LoginError } from "./login_error.ts";
import { type Reply, reply, testHttp, TestTransport } from "./rest/test_transport.ts";
import { WireError } from "./rest/transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

const LIMIT = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };

async function failure(answer: Reply): Promise<LoginError> {
  const { http, clock } = testHttp(new TestTransport(() => answer));
  const failed = askGateway(http).then(() => assert.fail("it should fail"), (error: unknown) => error);
  await clock.advance(60_000);
  const error = await failed;
  assert(error instanceof LoginError);
  return error;
}

Deno.test("askApplication knows the owner, and of a team those who may change the application", async () => {
  const owned = { id: "1", name: "App", flags: 4096, owner: { id: "2" }, team: null };
  const member = (id: string, role: string, membership_state = 2) => ({
    user: { id },
    role,
    membership_state,
  });
  const team = {
    owner_user_id: "3",
    members: [
      member("3", ""),
      member("4", "admin"),
      member("5", "developer"),
      member("6", "read_only"),
      member("7", "admin", 1),
    ],
  };
  const ask = (body: unknown) => askApplication(testHttp(new TestTransport(() => reply(200, body))).http);
  assert.deepEqual(await ask(owned), { id: "1", name: "App", flags: 4096, ownerId: "2", teamIds: [] });
  const ofTeam = await ask({ ...owned, team });
  assert.deepEqual([ofTeam.ownerId, ofTeam.teamIds], ["3", ["3", "4", "5"]]);
});

Deno.test("askGateway tells in a LoginError what is wrong and what to do", async () => {
  const cases: [Reply, LoginError["code"], RegExp][] = [
    [reply(401, { message: "401: Unauthorized" }), "bad-token", /does not accept the bot's token.*\.env/],
    [new WireError("connect ECONNREFUSED", false), "unreachable", /cannot be reached.*DISCORD_API_URL/],
    [reply(200, {}), "unreachable", /cannot be reached: .*is not one of Discord's/],
    [reply(200, { url: "wss://gateway.example", shards: 1 }), "unreachable", /is not one of Discord's/],
    [
      reply(200, { url: "https://x", shards: 1, session_start_limit: LIMIT }),
      "unreachable",
      /is not one of Discord's/,
    ],
    [
      reply(200, { url: "wss://x", shards: "1", session_start_limit: LIMIT }),
      "unreachable",
      /is not one of Discord's/,
    ],
    [reply(200, [null]), "unreachable", /is not one of Discord's/],
    [reply(503, "<html>"), "unreachable", /try again later/],
    [reply(404, { message: "404: Not Found" }), "refused", /Not Found/],
  ];
  for (const [answer, code, message] of cases) {
    const error = await failure(answer);
    assert.equal(error.code, code);
    assert.match(error.message, message);
    assert(!error.message.includes("secret"));
    assert(!error.message.includes("\n"));
  }
});

Deno.test("checkToken refuses what can be no token, without showing it", () => {
  for (const token of ["", "two words", "with\nline", "tökén"]) {
    assert.throws(() => checkToken(token), (error) => {
      assert(error instanceof LoginError);
      assert.equal(error.code, "bad-token");
      assert(token === "" || !error.message.includes(token));
      return true;
    });
  }
  checkToken("MTIz.abc-_.xyz");
});

Deno.test("askGateway and askApplication ask again, with a pause, where the answer has a wrong shape", async () => {
  const right = { url: "wss://gateway.example", shards: 1, session_start_limit: LIMIT };
  const answers = [reply(200, { url: 5 }), reply(200, "hello"), reply(200, right)];
  const { http, clock } = testHttp(new TestTransport(() => answers.shift()!));
  const asked = askGateway(http);
  await clock.advance(1);
  assert.equal(answers.length, 2, "it does not ask again at once");
  await clock.advance(10_000);
  assert.deepEqual(await asked, right);
  const others = [
    reply(200, { id: 1 }),
    reply(200, { id: "1", name: "App", team: {} }),
    reply(200, { id: "1", name: "App" }),
  ];
  const second = testHttp(new TestTransport(() => others.shift()!));
  const application = askApplication(second.http);
  await second.clock.advance(10_000);
  assert.equal((await application).name, "App");
});
