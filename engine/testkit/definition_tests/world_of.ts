/** The server in which a test of a definition runs. */
import { CHANNEL_TYPES } from "../../model/limits.ts";
import { TEST_ACTOR, TEST_CHANNEL, TEST_PEOPLE, TEST_SERVER_OWNER } from "../../model/cast.ts";
import type { BotDefinition } from "../../schema/read_definition.ts";
import type { TestDefinition } from "../../schema/keys/tests.ts";
import { broughtIn } from "../../schema/checks/tests/names.ts";
import type { LocalDiscordOptions } from "../../simulator/local_discord.ts";

type World = NonNullable<LocalDiscordOptions["world"]>;

/**
 * People, roles and channels that the definition names have their ids, so that it works as it stands. Whoever joins in
 * the course of the test is not there yet.
 */
export function worldOf({ names }: Pick<BotDefinition, "names">, test: TestDefinition): World {
  // The first one owns what the local Discord registers, so it is no one who acts by themselves.
  const people = new Map<string, string | undefined>([[TEST_SERVER_OWNER, undefined]]);
  for (const name of [...TEST_PEOPLE, ...broughtIn(test)]) people.set(name, undefined);
  for (const { name, id } of names.users) people.set(name.text, id);
  const channels = new Map<string, { id?: string; type?: number }>([[TEST_CHANNEL, {}]]);
  for (const { name, id } of names.channels) channels.set(name.text, { id });
  for (const { name, type } of test.channels) {
    channels.set(name.text, { ...channels.get(name.text), type: CHANNEL_TYPES[type] });
  }
  const roles = new Map<string, string | undefined>(test.roles.map(({ text }) => [text, undefined]));
  for (const { name, id } of names.roles) roles.set(name.text, id);
  const late = joinsLater(test);
  return {
    people: [...people].map(([name, id]) => ({ name, id })),
    guilds: [{
      name: "Test Server",
      owner: TEST_SERVER_OWNER,
      roles: [...roles].map(([name, id]) => ({ name, id })),
      channels: [...channels].map(([name, channel]) => ({ name, ...channel })),
      members: [...people.keys()].filter((name) => !late.has(name)).map((person) => ({ person })),
    }],
  };
}

/** Those who join without having left before; who is described at first is there from the start. */
function joinsLater({ actor, steps }: TestDefinition): ReadonlySet<string> {
  const there = new Set<string>([...TEST_PEOPLE, actor?.name?.text ?? TEST_ACTOR]);
  const late = new Set<string>();
  for (const step of steps) {
    for (const action of step.actions) {
      if (action.word === "join" && !there.has(action.value.text)) late.add(action.value.text);
      else if (action.word === "leave") there.add(action.value.text);
    }
  }
  return late;
}
