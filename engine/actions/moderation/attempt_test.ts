import assert from "node:assert/strict";
import { DiscordError } from "../../model/ports.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { attempt } from "./attempt.ts";

const refusal = (status: number, code: number) =>
  new DiscordError("DELETE /guilds/:id/members/:id", status, code, "No");

async function keyOf(error: Error, more?: Parameters<typeof attempt>[1]): Promise<string | Error> {
  try {
    await attempt(Promise.reject(error), more);
  } catch (thrown) {
    if (thrown instanceof StepRefused) return thrown.key;
    return thrown as Error;
  }
  throw new Error("nothing was thrown");
}

Deno.test("attempt tells in words what Discord refuses", async () => {
  assert.equal(await keyOf(refusal(404, 10007)), "person_not_in_server");
  assert.equal(await keyOf(refusal(404, 10013)), "person_unknown");
  assert.equal(await keyOf(refusal(404, 10011)), "role_not_in_server");
  assert.equal(await keyOf(refusal(404, 10026)), "not_banned");
  assert.equal(await keyOf(refusal(403, 50013)), "discord_forbids");
  assert.equal(await keyOf(refusal(403, 50001)), "discord_forbids");
  assert.equal(await keyOf(refusal(403, 60003)), "two_factor_missing");
  assert.equal(await keyOf(refusal(400, 50035), new Map([[50035, "nickname_refused"]])), "nickname_refused");
});

Deno.test("attempt leaves faults what they are", async () => {
  for (const fault of [refusal(500, 0), refusal(400, 50035), refusal(0, 0), new TypeError("Oh")]) {
    assert.equal(await keyOf(fault), fault);
  }
});
