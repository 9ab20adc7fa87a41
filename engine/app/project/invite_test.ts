import assert from "node:assert/strict";
import { APPLICATION_FLAG, INTENT } from "../../model/discord_numbers.ts";
import { permissionBits } from "../../model/permissions.ts";
import { inviteLink, inviteOf } from "./invite.ts";

const ID = "1140000000010000000";

Deno.test("inviteLink asks for exactly the permissions, also those above 2^31", () => {
  const link = inviteLink(ID, permissionBits(["send_messages", "bypass_slowmode"]));
  assert.equal(
    link,
    `https://discord.com/oauth2/authorize?client_id=${ID}&scope=bot+applications.commands&permissions=4503599627372544`,
  );
  const { searchParams } = new URL(link);
  assert.equal(BigInt(searchParams.get("permissions")!), (1n << 11n) | (1n << 52n));
  assert.equal(searchParams.get("scope"), "bot applications.commands");
});

Deno.test("inviteOf says in Discord's words what the bot asks for", () => {
  const program = {
    permissions: permissionBits(["ban_members", "embed_links"]),
    intents: INTENT.GUILDS | INTENT.GUILD_MEMBERS | INTENT.MESSAGE_CONTENT,
  };
  assert.deepEqual(inviteOf(program, undefined), {
    permissions: ["Ban Members", "Embed Links"],
    intents: ["GUILDS", "GUILD_MEMBERS", "MESSAGE_CONTENT"],
    privileged: ["Server Members Intent", "Message Content Intent"],
    granted: [],
  });
  const flags = APPLICATION_FLAG.GATEWAY_MESSAGE_CONTENT_LIMITED;
  const { privileged, granted } = inviteOf(program, ID, flags);
  assert.deepEqual({ privileged, granted }, {
    privileged: ["Server Members Intent"],
    granted: ["Message Content Intent"],
  });
  assert.match(inviteOf(program, ID).link!, /permissions=16388$/);
});

Deno.test("inviteOf asks for nothing where nothing is needed", () => {
  assert.deepEqual(inviteOf({ permissions: 0n, intents: INTENT.GUILDS }, undefined), {
    permissions: [],
    intents: ["GUILDS"],
    privileged: [],
    granted: [],
  });
});
