/** Prints the kilobytes that the world of a bot holds for a server. Run with `--v8-flags=--expose-gc`. */
import { GatewayWorld } from "../discord/world.ts";
import { guildCreate } from "./load_generator.ts";

declare global {
  var gc: (() => void) | undefined;
}

const GUILDS = 2_000;
const MEMBERS = 50;

const world = new GatewayWorld();
const me = {
  id: "100000000000000001",
  username: "bench",
  discriminator: "0",
  global_name: null,
  avatar: null,
};
/** As they come from the gateway, each parsed anew, so that no text is shared that would not be. */
const apply = (event: unknown) => world.apply(JSON.parse(JSON.stringify(event)));
const held = () => {
  globalThis.gc!();
  return Deno.memoryUsage().heapUsed;
};

apply({ t: "READY", d: { user: me, guilds: [], application: { id: me.id, flags: 0 } } });
apply({ t: "GUILD_CREATE", d: guildCreate(0, MEMBERS) });
const before = held();
for (let index = 1; index <= GUILDS; index++) apply({ t: "GUILD_CREATE", d: guildCreate(index, MEMBERS) });
console.log((held() - before) / GUILDS / 1_000);
if (world.counts.guilds !== GUILDS + 1) throw new Error("not all servers were taken in");
