/** The table against the library that follows Discord's documentation. */
import assert from "node:assert/strict";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { ALL_PERMISSIONS, permissionBits, PERMISSIONS, permissionTitles } from "./permissions.ts";

const snake = (name: string) =>
  name.replace("TTS", "Tts").replace("VAD", "Vad").replace(/(?<!^)([A-Z])/g, "_$1").toLowerCase();

Deno.test("PERMISSIONS has every permission of Discord, under its name, with its bit", () => {
  const { ManageEmojisAndStickers: _, ...flags } = PermissionFlagsBits as Record<string, bigint>;
  const documented = Object.fromEntries(Object.entries(flags).map(([name, bit]) => [snake(name), bit]));
  const ours = Object.fromEntries(Object.entries(PERMISSIONS).map(([name, { bit }]) => [name, bit]));
  assert.deepEqual(ours, documented);
});

Deno.test("permissionTitles tells the permissions of a bit set as Discord calls them", () => {
  assert.deepEqual(permissionTitles(permissionBits(["moderate_members", "ban_members"])), [
    "Ban Members",
    "Timeout Members",
  ]);
  assert.equal(permissionTitles(ALL_PERMISSIONS).length, Object.keys(PERMISSIONS).length);
});
