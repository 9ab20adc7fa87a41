import assert from "node:assert/strict";
import { DEFAULT_WORLD } from "../../simulator/world/world_seed.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import { localWorld } from "./local_world.ts";

const name = (text: string, id: string) => ({ name: { text }, id });

Deno.test("localWorld gives channels and roles of the first server the ids that bots name them by", () => {
  const names = {
    channels: [name("general", "823475887319941133"), name("welcome", "823475887319941134")],
    roles: [name("moderator", "823475887319941131")],
    users: [],
  };
  const bot = { definition: { names } } as unknown as LoadedBot;
  const { guilds: [home, other] } = localWorld(DEFAULT_WORLD, [bot, {}]);
  assert.equal(home!.channels.find((one) => one.name === "general")!.id, "823475887319941133");
  assert.equal(home!.roles!.find((one) => one.name === "Moderator")!.id, "823475887319941131");
  assert.equal(home!.channels.length, DEFAULT_WORLD.guilds[0]!.channels.length);
  assert.equal(other, DEFAULT_WORLD.guilds[1]);
});
