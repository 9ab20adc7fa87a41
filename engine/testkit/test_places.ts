/** Where a test's people are: who acts where, and ids by names. */
import type { PlaygroundGuild, PlaygroundPlace, SeenMessage } from "../model/playground.ts";
import type { LocalDiscord } from "../simulator/local_discord.ts";
import type { VirtualClock } from "../model/virtual_clock.ts";

/**
 * Names are looked up in the acting server. A person is named as others see it (`Bo`); where a person is asked for, a bot
 * may be named too.
 */
export abstract class TestPlaces {
  local!: LocalDiscord;
  abstract readonly clock: VirtualClock;
  /** Who acts unless a call says otherwise, by name. */
  actor = "Bo";
  /** `general`; `@bot` for the direct messages with the first bot, `@Name` with another one. */
  channel = "general";
  /** By name; the world's first one unless set. */
  server: string | undefined;

  personId(name: string): string {
    const { people, bots } = this.local.playground.snapshot();
    const person = [...people, ...bots].find((one) => (one.global_name ?? one.username) === name);
    if (!person) throw new Error(`nobody is called "${name}"`);
    return person.id;
  }

  channelId(name: string): string {
    return named(this.guild().channels, name).id;
  }

  roleId(name: string): string {
    return named(this.guild().roles, name).id;
  }

  /** The acting server as it is now. */
  guild(): PlaygroundGuild {
    const { guilds } = this.local.playground.snapshot();
    return this.server === undefined ? guilds[0]! : named(guilds, this.server);
  }

  /** The newest message of the acting channel. */
  lastMessageId(): string {
    return this.seenMessages(this.actor).at(-1)!.message.id;
  }

  /** Where a person acts; direct messages are opened where there are none yet. */
  protected async place(as: string, channel = this.channel): Promise<PlaygroundPlace> {
    const person = this.personId(as);
    if (!channel.startsWith("@")) return { as: person, channelId: this.channelId(channel) };
    return { as: person, channelId: await this.local.playground.openDirect(person, this.#botId(channel)) };
  }

  /** The acting channel; nothing where direct messages are not open yet. */
  protected actingId(as: string): string | undefined {
    if (!this.channel.startsWith("@")) return this.channelId(this.channel);
    const [person, bot] = [this.personId(as), this.#botId(this.channel)];
    const { directs } = this.local.playground.snapshot();
    return directs.find(({ personId, botId }) => personId === person && botId === bot)?.id;
  }

  /** Messages of the acting channel that a person sees, oldest first. */
  protected seenMessages(as: string): readonly SeenMessage[] {
    const { messages } = this.local.playground.snapshot();
    const viewer = this.personId(as);
    return (messages[this.actingId(as) ?? ""] ?? []).filter(({ onlyFor }) =>
      onlyFor === undefined || onlyFor === viewer
    );
  }

  /** The person, role or channel with this name, whichever there is. */
  protected anyId(name: string): string {
    const { people, bots } = this.local.playground.snapshot();
    const { roles, channels } = this.guild();
    const found = [...people, ...bots].find((one) => (one.global_name ?? one.username) === name) ??
      [...roles, ...channels].find((one) => one.name === name);
    if (!found) throw new Error(`nothing is called "${name}"`);
    return found.id;
  }

  #botId(channel: string): string {
    const { bots } = this.local.playground.snapshot();
    const name = channel.slice(1);
    const bot = bots.find(({ username }) => username === name) ?? (name === "bot" ? bots[0] : undefined);
    if (!bot) throw new Error(`no bot is called "${name}"`);
    return bot.id;
  }
}

function named<Thing extends { name: string }>(things: readonly Thing[], name: string): Thing {
  const thing = things.find((one) => one.name === name);
  if (!thing) throw new Error(`nothing is called "${name}"`);
  return thing;
}
