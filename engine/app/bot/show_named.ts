/** What a definition names by an id is there in the local Discord under that id, so that a bot works there as it stands. */
import { CHANNEL_TYPES } from "../../model/limits.ts";
import type { BotDefinition } from "../../schema/read_definition.ts";
import type { LocalDiscord } from "../../simulator/local_discord.ts";

/** Adds roles and channels to the first server. What kinds of channels they are is known from the bot's own tests. */
export function showNamed(
  local: Pick<LocalDiscord, "change" | "playground">,
  { names, tests }: Pick<BotDefinition, "names" | "tests">,
): void {
  const { guilds } = local.playground.snapshot();
  const [home] = guilds;
  if (!home) return;
  const known = new Set(guilds.flatMap(({ channels, roles }) => [...channels, ...roles].map(({ id }) => id)));
  const types = new Map(
    tests.flatMap(({ channels }) => channels.map(({ name, type }) => [name.text, CHANNEL_TYPES[type]])),
  );
  for (const { name: { text: name }, id } of names.channels) {
    if (known.has(id)) continue;
    local.change({ action: "add_channel", guildId: home.id, id, name, type: types.get(name) });
  }
  for (const { name: { text: name }, id } of names.roles) {
    if (!known.has(id)) local.change({ action: "add_role", guildId: home.id, id, name });
  }
}
