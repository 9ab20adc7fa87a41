import assert from "node:assert/strict";
import { GUILD_ID } from "../runtime/test_world.ts";
import { SETTIMEZONE } from "./settimezone.ts";
import { TestRuns } from "./test_run.ts";

const own = async (runs: TestRuns) => (await runs.servers.read(GUILD_ID)).timezone;

Deno.test("settimezone takes a zone by its name or its city, and shows what time it is there", async () => {
  const runs = new TestRuns();
  assert.match(
    await runs.call("settimezone", { zone: "europe/berlin" }),
    /^reply success\n\| This server goes by the clocks of `Europe\/Berlin` now\. There it is \d\d:\d\d\.$/,
  );
  assert.equal(await own(runs), "Europe/Berlin");
  await runs.call("settimezone", { zone: "new york" });
  assert.equal(await own(runs), "America/New_York");
  assert.match(await runs.call("settimezone", { zone: "America/New_York" }), /error\n.*goes by .* already/);
});

Deno.test("settimezone none takes the server's own zone away", async () => {
  const runs = new TestRuns();
  await runs.call("settimezone", { zone: "Asia/Tokyo" });
  assert.match(
    await runs.call("settimezone", { zone: "None" }),
    /no time zone of its own any more: .* `UTC`/,
  );
  assert.equal(await own(runs), undefined);
});

Deno.test("settimezone names zones that are near to what was typed", async () => {
  const runs = new TestRuns();
  assert.match(await runs.call("settimezone", { zone: "Europe/Berln" }), /Did you mean `Europe\/Berlin`/);
  assert.match(await runs.call("settimezone", { zone: "Berln" }), /Did you mean .*`Europe\/Berlin`/);
  assert.match(await runs.call("settimezone", { zone: "home" }), /error/);
  assert.match(await runs.call("settimezone", { zone: "`@everyone`" }), /a name such as `Europe\/Berlin`/);
  assert.equal(await own(runs), undefined);
});

Deno.test("settimezone is there only where something runs for each server", () => {
  const facts = { name: "some", mode: "single", patience: 0, source: "", readsMessage: false } as const;
  const schedule = { text: "every 5m", zone: "UTC", missed: "skip", next: () => undefined } as const;
  const needed = (eachServer: boolean) =>
    SETTIMEZONE.needed!([{
      ...facts,
      trigger: { happening: "schedule", schedule: { ...schedule, eachServer } },
    }]);
  assert.equal(needed(true), true);
  assert.equal(needed(false), false);
  assert.equal(SETTIMEZONE.needed!([]), false);
});
