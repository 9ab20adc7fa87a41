import assert from "node:assert/strict";
import { startTestBot } from "../../testkit/test_bot.ts";
import { ownersOf, readOwnerVariable } from "./owners.ts";

const [ANN, BO, CY, DEE] = ["1", "2", "3", "4"].map((digit) => digit.repeat(18)) as [
  string,
  string,
  string,
  string,
];
const NOBODY = {
  environment: [],
  definition: [],
  application: { ownerId: CY, teamIds: [CY, DEE] },
  teamOwns: false,
  local: false,
};

Deno.test("ownersOf takes whom the environment and the definition name, and otherwise the application's owner", () => {
  assert.deepEqual(ownersOf({ ...NOBODY, environment: [ANN], definition: [BO, ANN] }), [ANN, BO]);
  assert.deepEqual(ownersOf({ ...NOBODY, definition: [BO] }), [BO]);
  assert.deepEqual(ownersOf(NOBODY), [CY]);
  assert.deepEqual(ownersOf({ ...NOBODY, application: { teamIds: [] } }), []);
});

Deno.test("ownersOf takes the team where the definition says so", () => {
  assert.deepEqual(ownersOf({ ...NOBODY, teamOwns: true }), [CY, DEE]);
  assert.deepEqual(ownersOf({ ...NOBODY, environment: [ANN], teamOwns: true }), [ANN, CY, DEE]);
});

Deno.test("ownersOf always takes the application's owner in the local Discord", () => {
  assert.deepEqual(ownersOf({ ...NOBODY, environment: [ANN], local: true }), [ANN, CY]);
});

Deno.test("readOwnerVariable reads ids with commas between them, and tells what is none", () => {
  assert.deepEqual(readOwnerVariable(undefined), { ids: [], wrong: [] });
  assert.deepEqual(readOwnerVariable(`${ANN},${BO} , ${CY},`), { ids: [ANN, BO, CY], wrong: [] });
  assert.deepEqual(readOwnerVariable(`ada#1234, ${BO}, 12`), { ids: [BO], wrong: ['"ada#1234"', '"12"'] });
  const token = `MTE1MDAwMDAwMDAxMDAwMDAwMA.Gwrong.${"x".repeat(30)}`;
  assert.ok(!readOwnerVariable(token).wrong.join().includes("xxx"));
});

Deno.test("a bot's owners follow its definition when that is saved", async () => {
  const define = (more: string) =>
    `{ name: Ping, ${more} commands: { ping: { description: Ping, as: [slash], reply: pong } } }`;
  await using bot = await startTestBot(define(""), { environment: { BOT_OWNER_ID: ANN } });
  const running = bot.app.bots.get("bot")!;
  const you = running.connection.application.ownerId!;
  assert.deepEqual(running.owners, [ANN, you]);
  await bot.save("bot.yaml", define(`owner_ids: ["${BO}"],`));
  assert.deepEqual(running.owners, [ANN, BO, you]);
});

Deno.test("a BOT_OWNER_ID that is no id is told of at the start", async () => {
  await using bot = await startTestBot("{ commands: {} }", { environment: { BOT_OWNER_ID: "ada, 12" } });
  assert.deepEqual(bot.notices.filter(({ kind }) => kind === "bad-owner-ids"), [
    { kind: "bad-owner-ids", variable: "BOT_OWNER_ID", wrong: ['"ada"', '"12"'] },
  ]);
});
