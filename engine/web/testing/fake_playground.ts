/** A playground in memory with a bot that answers at once; enough to look at every part of the page. */
import type { APIAttachment, APIEmbed, APIMessage, APIUser } from "discord-api-types/v10";
import {
  type Playground,
  type PlaygroundChange,
  type PlaygroundDirect,
  type PlaygroundPlace,
  PlaygroundRefusal,
  type PlaygroundSnapshot,
  type SeenMessage,
  type TypedOption,
} from "../../model/playground.ts";
import { FakeGestures } from "./fake_gestures.ts";
import { CREDITS, gallery, help, type HelpPlace } from "./fake_help.ts";
import { message } from "./fake_messages.ts";
import { ADA, BO, BOT, commands, CY, guilds, presences } from "./fake_world.ts";

/** The flag of an ephemeral message (source: Discord docs, resources/message). */
const EPHEMERAL = 1 << 6;
/** The flag of a message whose contents are still to come. */
const LOADING = 1 << 7;
/** Controls that the bot answers without a change. */
const PLAIN: ReadonlySet<string> = new Set(["emoji", "own", "toppings", "people", "channel"]);
const SONGS = ["Blue Monday", "Blue in Green", "Black or White"];

export class FakePlayground extends FakeGestures implements Playground {
  readonly #listeners = new Set<(change: PlaygroundChange) => void>();
  readonly #messages = new Map<string, SeenMessage[]>();
  /** What the page asked for, in order. */
  readonly asked: string[] = [];
  #nextAsked = Promise.withResolvers<void>();
  readonly #directs: PlaygroundDirect[] = [];
  /** Which page of the help each message shows. */
  readonly #help = new Map<string, HelpPlace>();
  #lastId = 1000;

  /** Resolves once the page has asked for something that ends so. Rejects when it does not within 15 s. */
  async until(end: string): Promise<void> {
    const tooLong = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      tooLong.reject(new Error(`Nothing ends with "${end}": ${JSON.stringify(this.asked)}`));
    }, 15_000);
    try {
      while (!this.asked.some((line) => line.endsWith(end))) {
        await Promise.race([this.#nextAsked.promise, tooLong.promise]);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  protected override note(line: string): void {
    this.asked.push(line);
    this.#nextAsked.resolve();
    this.#nextAsked = Promise.withResolvers();
  }

  /** How many pages watch. */
  get watchers(): number {
    return this.#listeners.size;
  }

  snapshot(): PlaygroundSnapshot {
    const messages = Object.fromEntries(this.#messages);
    return {
      guilds,
      people: [ADA, BO, CY],
      bots: [BOT],
      presences,
      messages,
      commands,
      directs: this.#directs,
      modals: this.modals,
    };
  }

  watch(listener: (change: PlaygroundChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  override change(change: PlaygroundChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  post(
    channelId: string,
    author: APIUser,
    content: string,
    more: Partial<APIMessage> = {},
    onlyFor?: string,
  ) {
    const posted = message(String(++this.#lastId), channelId, author, content, more);
    const seen = onlyFor === undefined ? { message: posted } : { message: posted, onlyFor };
    this.#messages.set(channelId, [...this.#messages.get(channelId) ?? [], seen].slice(-100));
    this.change({ type: "message", channelId, seen });
    return posted;
  }

  /** Puts something else into a message that is there. */
  edit(channelId: string, messageId: string, more: Partial<APIMessage>): void {
    this.replace(channelId, messageId, (seen) => ({ ...seen, message: { ...seen.message, ...more } }));
  }

  protected override replace(
    channelId: string,
    messageId: string,
    next: (seen: SeenMessage) => SeenMessage,
  ): void {
    const list = this.#messages.get(channelId) ?? [];
    const at = list.findIndex(({ message }) => message.id === messageId);
    const seen = next(list[at]!);
    this.#messages.set(channelId, list.with(at, seen));
    this.change({ type: "message_edit", channelId, seen });
  }

  protected override remove(channelId: string, messageId: string): void {
    const kept = (this.#messages.get(channelId) ?? []).filter(({ message }) => message.id !== messageId);
    this.#messages.set(channelId, kept);
    this.change({ type: "message_delete", channelId, messageId });
  }

  /** Posts the help menu of the bot. */
  postHelp(channelId: string, onlyFor?: string): APIMessage {
    const start: HelpPlace = { page: 0 };
    const flags = onlyFor === undefined ? {} : { flags: EPHEMERAL };
    const posted = this.post(channelId, BOT, "", { ...help(start), ...flags }, onlyFor);
    this.#help.set(posted.id, start);
    return posted;
  }

  /** Posts controls of every kind. */
  postGallery(channelId: string): APIMessage {
    return this.post(channelId, BOT, "Every control", gallery);
  }

  say(
    place: PlaygroundPlace,
    content: string,
    replyTo?: string,
    files: readonly string[] = [],
  ): Promise<string> {
    const more = files.length > 0 ? ` with ${files.join(" ")}` : "";
    this.note(`say ${place.as} ${content}${replyTo ? ` in reply to ${replyTo}` : ""}${more}`);
    if (content === "refuse this") return Promise.reject(new PlaygroundRefusal("You may not write here."));
    const reference = replyTo
      ? { message_reference: { message_id: replyTo, channel_id: place.channelId, type: 0 } }
      : {};
    const posted = this.post(place.channelId, person(place.as), content, {
      ...reference,
      attachments: files.map(attachment),
    });
    if (content === "!menu") this.postHelp(place.channelId);
    else if (content === "!controls") this.postGallery(place.channelId);
    else if (content.startsWith("!")) {
      this.post(place.channelId, BOT, "", {
        embeds: [helpEmbed],
        message_reference: { message_id: posted.id, channel_id: place.channelId, type: 0 },
        referenced_message: posted,
      });
    }
    return Promise.resolve(posted.id);
  }

  slash(place: PlaygroundPlace, commandId: string, path: readonly string[], options: readonly TypedOption[]) {
    this.note(`slash ${place.as} ${path.join(" ")} ${JSON.stringify(options)}`);
    this.#answer(place, commandId, path.join(" "), options);
    return Promise.resolve();
  }

  type(place: PlaygroundPlace, line: string): Promise<void> {
    this.note(`type ${place.as} ${line}`);
    const command = commands.find(({ name }) => line === `/${name}` || line.startsWith(`/${name} `));
    if (!command) return Promise.reject(new PlaygroundRefusal(`There is no command ${line}.`));
    this.#answer(place, command.id, command.name, []);
    return Promise.resolve();
  }

  autocomplete(
    _place: PlaygroundPlace,
    _id: string,
    _path: readonly string[],
    options: readonly TypedOption[],
  ) {
    const typed = String(options.find(({ name }) => name === "song")?.value ?? "").toLowerCase();
    return Promise.resolve(
      SONGS.filter((song) => song.toLowerCase().includes(typed)).map((name) => ({ name, value: name })),
    );
  }

  press(
    place: PlaygroundPlace,
    messageId: string,
    customId: string,
    values: readonly string[] = [],
  ): Promise<void> {
    this.note(`press ${place.as} ${messageId} ${customId} ${values.join(",")}`.trimEnd());
    const { channelId, as } = place;
    const secret = (more: Partial<APIMessage>, flags = EPHEMERAL) =>
      this.post(channelId, BOT, "", { ...pressAnswer(messageId, as), ...more, flags }, as);
    if (customId === "refused") {
      return Promise.reject(new PlaygroundRefusal("This message is not there any more."));
    }
    if (customId === "credits") secret({ embeds: [CREDITS], components: gallery.components.slice(0, 1) });
    if (customId === "slow") secret({}, EPHEMERAL | LOADING);
    if (customId === "silent") this.#staySilent(channelId, as, customId, messageId);
    if (PLAIN.has(customId)) this.edit(channelId, messageId, {});
    const before = this.#help.get(messageId);
    const after = before && turn(before, customId, values);
    if (after) {
      this.#help.set(messageId, after);
      this.edit(channelId, messageId, help(after));
    }
    return Promise.resolve();
  }

  openDirect(personId: string, botId: string): Promise<string> {
    this.note(`open ${personId} ${botId}`);
    const open = this.#directs.find((direct) => direct.personId === personId && direct.botId === botId);
    if (open) return Promise.resolve(open.id);
    const direct = { id: String(++this.#lastId), personId, botId };
    this.#directs.push(direct);
    this.change({ type: "direct", direct });
    return Promise.resolve(direct.id);
  }

  menu(place: PlaygroundPlace, commandId: string, targetId: string): Promise<void> {
    const name = commands.find(({ id }) => id === commandId)?.name ?? "";
    this.note(`menu ${place.as} ${name} ${targetId}`);
    this.#answer(place, commandId, name, []);
    return Promise.resolve();
  }

  dismiss(place: PlaygroundPlace, messageId: string): Promise<void> {
    this.note(`dismiss ${place.as} ${messageId}`);
    this.remove(place.channelId, messageId);
    return Promise.resolve();
  }

  #staySilent(channelId: string, onlyFor: string, command: string, messageId?: string): void {
    const silence = { type: "no_answer", channelId, onlyFor, command, applicationId: BOT.id } as const;
    this.change(messageId === undefined ? silence : { ...silence, messageId });
  }

  #answer(place: PlaygroundPlace, commandId: string, command: string, options: readonly TypedOption[]): void {
    const { channelId, as } = place;
    if (command === "sleep") return this.#staySilent(channelId, as, command);
    const used = { id: commandId, type: 2, name: command, user: person(as) };
    const secret = options.some(({ name, value }) => name === "secret" && value === true);
    const values = options.map(({ name, value }) => `${name} = ${value}`).join(", ") || "nothing";
    const content = `Called with **${values}**`;
    this.post(
      channelId,
      BOT,
      content,
      { interaction: used, ...(secret ? { flags: EPHEMERAL } : {}) },
      secret ? as : undefined,
    );
  }
}

function person(id: string): APIUser {
  return [ADA, BO, CY].find((user) => user.id === id) ?? CY;
}

function attachment(address: string, at: number): APIAttachment {
  const filename = decodeURIComponent(/;name=([^;,]*)/.exec(address)?.[1] ?? "file");
  return { id: String(at), filename, size: address.length, url: "", proxy_url: "" };
}

/** Where a press leads; `undefined` where the help stays as it is. */
function turn(before: HelpPlace, customId: string, values: readonly string[]): HelpPlace | undefined {
  if (customId === "category") return { category: values[0]!, page: 0 };
  if (customId === "next") return { ...before, page: before.page + 1 };
  if (customId === "previous") return { ...before, page: before.page - 1 };
  return customId === "home" ? { page: 0 } : undefined;
}

/** What Discord writes on a message that answers a press. */
function pressAnswer(messageId: string, userId: string): Partial<APIMessage> {
  return {
    interaction_metadata: {
      id: "1",
      type: 3,
      user: person(userId),
      authorizing_integration_owners: {},
      interacted_message_id: messageId,
    },
  };
}

export const helpEmbed: APIEmbed = {
  author: { name: "Starter", icon_url: "https://pictures.example/starter.png" },
  title: "Command help",
  url: "https://starter.example/help",
  color: 0x5865f2,
  description:
    "Prefix **!** and slash commands are the *same* command.\nUse `!help <command>` or </help:502>.\n" +
    "- one line per command\n- ~~no~~ ||secrets||",
  fields: [
    { name: "Moderation", value: "`ban` `kick` `warn`", inline: true },
    { name: "Music", value: "`play` `skip` `queue`", inline: true },
    { name: "Fun", value: "`8ball` `roll`", inline: true },
    { name: "Cooldown", value: "3 uses / 10 s per user" },
  ],
  thumbnail: { url: "https://pictures.example/thumbnail.png" },
  footer: { text: "Starter 0.1 • page 1/3" },
  timestamp: "2026-08-04T13:05:00.000Z",
};
