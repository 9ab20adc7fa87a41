import type { WorldSeed } from "../../simulator/world/world_seed.ts";
import type { LoadedBot } from "../load/load_bots.ts";

/**
 * The world of the local Discord, in which channels and roles of the first server have the ids that the bots' files give
 * to their names: a bot's `general` is the channel that people find there. Capitals do not matter.
 */
export function localWorld(usual: WorldSeed, bots: readonly Pick<LoadedBot, "definition">[]): WorldSeed {
  const names = bots.flatMap(({ definition }) => definition ? [definition.names] : []);
  const channels = idsOf(names.flatMap((one) => one.channels));
  const roles = idsOf(names.flatMap((one) => one.roles));
  const [home, ...others] = usual.guilds;
  if (!home) return usual;
  return {
    ...usual,
    guilds: [
      {
        ...home,
        channels: home.channels.map((one) => ({ ...one, ...channels.get(one.name.toLowerCase()) })),
        roles: home.roles?.map((one) => ({ ...one, ...roles.get(one.name.toLowerCase()) })),
      },
      ...others,
    ],
  };
}

function idsOf(
  names: readonly { readonly name: { readonly text: string }; readonly id: string }[],
): ReadonlyMap<string, { readonly id: string }> {
  return new Map(names.map(({ name, id }) => [name.text.toLowerCase(), { id }]));
}
