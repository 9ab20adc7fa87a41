import assert from "node:assert/strict";
import type { APIMessageComponentInteraction } from "discord-api-types/v10";
import { interactionCaller } from "./callers.ts";
import { menu, slash } from "./test_events.ts";
import { ANN, CHANNEL_ID, GUILD_ID } from "./test_world.ts";

/** A payload with other fields than it has, as Discord may send it. */
function changed<Payload extends object>(payload: Payload, fields: object): Payload {
  return { ...payload, ...fields };
}

Deno.test("interactionCaller takes over what Discord tells of permissions, above 32 bits, too", () => {
  const interaction = slash("ban");
  const caller = interactionCaller(changed(interaction, {
    member: { ...interaction.member, permissions: "4503599627370496" },
    app_permissions: "1099511627776",
  }));
  assert.equal(caller?.surface, "slash");
  assert.deepEqual([caller?.permissions, caller?.botPermissions], [1n << 52n, 1n << 40n]);
});

Deno.test("interactionCaller knows no permissions of a person in direct messages", () => {
  const caller = interactionCaller(
    changed(slash("ban"), { member: undefined, guild_id: undefined, user: ANN, app_permissions: "49152" }),
  );
  assert.equal(caller?.user, ANN);
  assert.deepEqual([caller?.permissions, caller?.botPermissions], [undefined, 49152n]);
});

Deno.test("interactionCaller tells where an interaction comes from", () => {
  const press = changed(slash("x"), { type: 3, data: { custom_id: "a", component_type: 2 } });
  const caller = interactionCaller(press as unknown as APIMessageComponentInteraction);
  const { surface, user, guildId, channelId } = caller!;
  assert.deepEqual([surface, user.id, guildId, channelId], ["component", ANN.id, GUILD_ID, CHANNEL_ID]);
  assert.equal(interactionCaller(menu(2, "Info", ANN.id, {}))?.surface, "user_menu");
  assert.equal(interactionCaller(menu(3, "Pin", ANN.id, {}))?.surface, "message_menu");
});
