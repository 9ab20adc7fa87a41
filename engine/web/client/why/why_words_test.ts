import assert from "node:assert/strict";
import { momentText, msText } from "./ms_text.ts";
import { plainText } from "./plain_text.ts";
import { ownerText, stageText, unusedText } from "./why_words.ts";
import { fits } from "./use_traffic.ts";

Deno.test("msText is short and never says more than is known", () => {
  const texts = [0, 0.04, 0.42, 2.06, 9.96, 12.4, 999, 1234, 59_900, 61_000].map(msText);
  assert.deepEqual(texts, [
    "0 ms",
    "0 ms",
    "0.4 ms",
    "2.1 ms",
    "10 ms",
    "12 ms",
    "999 ms",
    "1.2 s",
    "59.9 s",
    "61 s",
  ]);
});

Deno.test("momentText tells seconds", () => {
  assert.match(momentText(Date.UTC(2026, 0, 1, 12, 30, 7), "en-US"), /:30:07/);
});

Deno.test("plainText names what is mentioned, leaves unknown mentions, and takes marks away", () => {
  const directory = {
    people: new Map([["1", { name: "Bo" }]]),
    roles: new Map([["2", { name: "Mod" }]]),
    channels: new Map([["3", { name: "general" }]]),
  } as unknown as Parameters<typeof plainText>[1];
  const text = "<@1> and <@!1> need <@&2> in <#3>, **not** in <#4>: `!ban`";
  assert.equal(plainText(text, directory), "@Bo and @Bo need @Mod in #general, not in <#4>: !ban");
});

Deno.test("ownerText says whose a value is", () => {
  const run = { userId: "1", userName: "Bo" };
  const text = (per: Parameters<typeof ownerText>[0]["per"], ownerId?: string) =>
    ownerText(
      { name: "coins", per, ownerId, before: "", after: "" },
      run,
      (id) => id === "2" ? "Cy" : undefined,
    );
  assert.deepEqual(
    [text("user", "1"), text("member", "2"), text("member", "3"), text("server", "9"), text("global")],
    ["Bo", "Cy", "3", "the server", "the bot"],
  );
});

Deno.test("stages are named after what calls the run, and say what was not there", () => {
  assert.deepEqual([stageText("options", "slash"), stageText("options", "modal")], ["Options", "Fields"]);
  const stage = { name: "permission", facts: [], parts: [] } as const;
  assert.equal(unusedText({ ...stage, result: "unused" }), "everyone");
  assert.equal(unusedText({ ...stage, result: "unreached" }), "not reached");
  assert.equal(unusedText({ ...stage, result: "passed" }), undefined);
});

Deno.test("fits narrows news as the server narrows the list", () => {
  const line = { seq: 1, at: 0, way: "to_bot", what: "MESSAGE_CREATE", failed: false } as const;
  assert.ok(fits(line, { text: " message ", way: "to_bot" }));
  assert.ok(!fits(line, { way: "to_discord" }));
  assert.ok(!fits(line, { text: "typing" }));
});
