import assert from "node:assert/strict";
import { stages } from "./stages.ts";

/** Whether something that was due had its turn meanwhile. */
async function othersHadTheirTurn(act: () => Promise<void>): Promise<boolean> {
  let had = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(() => {
    had = true;
    resolve();
  });
  await act();
  const meanwhile = had;
  await promise;
  return meanwhile;
}

Deno.test("stages lets others have their turn once they have waited long", async () => {
  let now = 0;
  const stage = stages(() => now);
  now = 3;
  assert.equal(await othersHadTheirTurn(stage), false);
  now = 5;
  assert.equal(await othersHadTheirTurn(stage), true);
  now = 8;
  assert.equal(await othersHadTheirTurn(stage), false, "they had their turn at 5");
  now = 9;
  assert.equal(await othersHadTheirTurn(stage), true);
});
