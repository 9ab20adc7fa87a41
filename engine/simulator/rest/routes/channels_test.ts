import assert from "node:assert/strict";
import type { APIMessage } from "discord-api-types/v10";
import { setUp } from "../../test_setup.ts";

Deno.test("channels: slowmode is set within its bounds", async () => {
  await using setup = await setUp();
  const path = `/channels/${setup.channels.general}`;
  const slow = async (seconds: number) =>
    (await setup.bot.rest<{ rate_limit_per_user: number }>(
      "PATCH",
      path,
      { rate_limit_per_user: seconds },
    )).body.rate_limit_per_user;
  assert.equal(await slow(10), 10);
  assert.equal(
    (await setup.bot.rest<{ rate_limit_per_user: number }>("GET", path)).body.rate_limit_per_user,
    10,
  );
  assert.equal(await slow(0), 0);
  assert.equal(await setup.refused("PATCH", path, { rate_limit_per_user: 21601 }), "400 50035");
});

Deno.test("channels: slowmode needs Manage Channels", async () => {
  await using setup = await setUp({ without: ["ManageChannels"] });
  const path = `/channels/${setup.channels.general}`;
  assert.equal(await setup.refused("PATCH", path, { rate_limit_per_user: 1 }), "403 50013");
});

Deno.test("pins: a message is pinned, which a message tells, and unpinned", async () => {
  await using setup = await setUp();
  const messages = `/channels/${setup.channels.general}/messages`;
  const id = await setup.say("rules");
  assert.equal((await setup.bot.rest("PUT", `${messages}/pins/${id}`)).status, 204);
  const [told, first] = (await setup.bot.rest<APIMessage[]>("GET", messages)).body;
  assert.equal(told?.type, 6);
  assert.equal(told?.message_reference?.message_id, id);
  assert.equal(first?.pinned, true);
  assert.equal(first?.edited_timestamp, null);
  assert.equal((await setup.bot.rest("PUT", `${messages}/pins/${id}`)).status, 204);
  assert.equal((await setup.bot.rest("DELETE", `${messages}/pins/${id}`)).status, 204);
  assert.equal((await setup.bot.rest<APIMessage>("GET", `${messages}/${id}`)).body.pinned, false);
  assert.equal((await setup.bot.rest<APIMessage[]>("GET", messages)).body.length, 2);
  assert.equal(await setup.refused("PUT", `${messages}/pins/404`), "404 10008");
});

Deno.test("pins: a message is pinned with Pin Messages only", async () => {
  await using setup = await setUp({ without: ["PinMessages"] });
  const id = await setup.say("rules");
  assert.equal(
    await setup.refused("PUT", `/channels/${setup.channels.general}/messages/pins/${id}`),
    "403 50013",
  );
});
