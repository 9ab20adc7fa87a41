import assert from "node:assert/strict";
import { FixedIds } from "../snowflake.ts";
import { buildWorld } from "../world/build_world.ts";
import { withMentions } from "./client_text.ts";

const world = buildWorld(
  {
    people: [{ name: "Bo" }, { name: "Bo Peep" }],
    guilds: [{
      name: "G",
      owner: "Bo",
      roles: [{ name: "Helper" }],
      channels: [{ name: "general" }],
      members: [{ person: "Bo Peep", nick: "Sheep" }],
    }],
  },
  new FixedIds(),
  { now: 0 },
  10,
);
const guild = [...world.guilds.values()][0]!;
const [bo, peep] = [...world.users.keys()];
const channel = [...guild.channels.keys()][0];
const role = guild.names.roles.get("helper");

Deno.test("withMentions: turns names into mentions, the longest that fits", () => {
  assert.equal(withMentions("@Bo hi", guild), `<@${bo}> hi`);
  assert.equal(withMentions("hi @bo peep!", guild), `hi <@${peep}>!`);
  assert.equal(
    withMentions("(@Sheep) see #general, @Helper", guild),
    `(<@${peep}>) see <#${channel}>, <@&${role}>`,
  );
  assert.equal(withMentions("@everyone", guild), "@everyone");
});

Deno.test("withMentions: leaves what names nobody", () => {
  for (const text of ["@Bob", "@ Bo", "a@Bo", "#nowhere", "5 # 3", "<@1>"]) {
    assert.equal(withMentions(text, guild), text);
  }
  assert.equal(withMentions("@Bo", undefined), "@Bo");
});
