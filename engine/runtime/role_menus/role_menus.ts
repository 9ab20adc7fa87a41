/** The role menus of a bot that runs: their messages, and people who react to them. */
import type { RoleMenu } from "../../model/program.ts";
import { emojiKey, type RoleReaction } from "../../model/role_menu.ts";
import type { Caller } from "../../model/caller.ts";
import type { Happening } from "../../model/happening.ts";
import type { HappeningValues } from "../../model/happening_values.ts";
import type { ChannelView } from "../../model/views.ts";
import type { Activity } from "../activity.ts";
import { type Call, openCall, type Outcome, reportOf } from "../call.ts";
import { refuseOutsider } from "../controls/refuse_press.ts";
import type { Deletions } from "../deletions.ts";
import { EngineRun } from "../engine_run.ts";
import { explainFailure } from "../explain_failure.ts";
import { Replies } from "../replies.ts";
import type { RunContext } from "../run_context.ts";
import type { RuntimePorts } from "../runtime_ports.ts";
import { AnswerScope } from "../scope.ts";
import { lackingFor, rolesOutOfReach } from "./look_over_menu.ts";
import { postMenu } from "./post_menu.ts";

const NOTHING = Promise.resolve();

/** Where the message of a menu stands. */
interface Place {
  readonly menu: RoleMenu;
  readonly channelId: string;
  readonly messageId: string;
}

/** Somebody's reaction to a menu. */
interface Reaction {
  readonly place: Place;
  readonly reaction: RoleReaction;
  readonly how: "give" | "take";
  readonly context: RunContext;
}

export class RoleMenus {
  /** Menus with reactions, by the ids of their messages. */
  #places = new Map<string, Place>();
  #posting = NOTHING;
  /** What was said already. */
  readonly #said = new Set<string>();

  constructor(
    private context: RunContext,
    private readonly ports: RuntimePorts,
    private readonly shared: { readonly activity: Activity; readonly deletions: Deletions },
  ) {}

  replaceProgram(context: RunContext): void {
    this.context = context;
  }

  /** Brings all messages up to date, one after the other. Never rejects. */
  post(): Promise<void> {
    if (this.context.program.roleMenus.length === 0) {
      this.#places = new Map();
      return NOTHING;
    }
    const { activity } = this.shared;
    activity.begin();
    return this.#posting = this.#posting.then(() => this.#postAll()).finally(() => activity.end());
  }

  /** Resolves when it is dealt with; `undefined` where it is about no menu. Never rejects. */
  happened(happening: Happening): Promise<void> | undefined {
    const { name, messageId = "" } = happening;
    if (name !== "reaction_add" && name !== "reaction_remove") return undefined;
    const place = this.#places.get(messageId);
    if (!place) return undefined;
    const { emoji } = happening.values as Partial<HappeningValues<"reaction_add">>;
    const key = emoji && emojiKey(emoji.name, emoji.id);
    const reaction = place.menu.reactions.find((one) => one.key === key);
    if (!reaction) return undefined;
    const how = name === "reaction_add" ? "give" : "take";
    return this.#react(happening, { place, reaction, how, context: this.context });
  }

  async #postAll(): Promise<void> {
    const { context } = this;
    const places = new Map<string, Place>();
    for (const menu of context.program.roleMenus) {
      for (const channel of this.#channelsOf(menu)) {
        const messageId = await this.#postOne(menu, channel, context);
        if (messageId !== undefined && menu.reactions.length > 0) {
          places.set(messageId, { menu, channelId: channel.id, messageId });
        }
      }
    }
    this.#places = places;
  }

  #channelsOf(menu: RoleMenu): readonly ChannelView[] {
    const { world, menuChannels } = this.ports;
    const ids = menuChannels?.(menu.channelId) ?? [menu.channelId];
    const known = ids.flatMap((id) => world.channel(id) ?? []);
    if (known.length === 0) {
      this.#say(
        "warning",
        `The role menu ${menu.name} at ${menu.source} cannot be posted: the bot is in no server with the channel ` +
          `${menu.channel} (${menu.channelId}).`,
      );
    }
    for (const { id, name, guildId = "" } of known) {
      if (id === menu.channelId) continue;
      this.#say(
        "info",
        `The channel ${menu.channel} does not exist in ${world.guild(guildId)?.name}, ` +
          `so the role menu ${menu.name} stands in #${name} there.`,
      );
    }
    return known;
  }

  async #postOne(menu: RoleMenu, channel: ChannelView, context: RunContext): Promise<string | undefined> {
    const { discord, world, roleMenus: { values }, clock } = this.ports;
    const guild = world.guild(channel.guildId ?? "");
    if (!guild) return undefined;
    const { texts } = context.program;
    const named = `The role menu ${menu.name} at ${menu.source}`;
    try {
      const place = { guildId: guild.id, channelId: channel.id };
      const message = await menu.message(this.#run(menu, place, context));
      const lacking = lackingFor(menu, message, guild, channel, clock.now(), texts);
      if (lacking !== undefined) {
        this.#say(
          "warning",
          `${named} cannot be posted in #${channel.name}: the bot lacks ${lacking} there.`,
        );
        return undefined;
      }
      for (const why of rolesOutOfReach(menu, guild, clock.now(), texts)) {
        this.#say("warning", `${named} offers a role that the bot cannot give: ${why}`);
      }
      return await postMenu(menu, place, message, { discord, values, me: world.me.id });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.ports.logger.warning(`${named} could not be posted: ${why}`, { error });
      return undefined;
    }
  }

  /** The ids of its controls are the same each time, so that an unchanged message is one. */
  #run(
    { name }: RoleMenu,
    { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
    context: RunContext,
  ): EngineRun {
    const { world, random } = this.ports;
    const caller: Caller = { surface: "event", user: world.me, guildId, channelId };
    const call = this.#call(name, caller, channelId);
    const scope = new AnswerScope(
      context.program,
      world,
      { caller, options: {}, target: undefined },
      call.started,
      random,
    );
    return new EngineRun(call, scope, {}, context.parts);
  }

  #call(menu: string, caller: Caller, id: string): Call {
    const replies = new Replies({ kind: "nowhere", id }, this.ports.discord, this.shared.deletions);
    const facts = { name: `role menu ${menu}`, caller, replies, ephemeral: false, showsForm: false };
    return openCall(facts, this.ports.clock);
  }

  async #react(happening: Happening, asked: Reaction): Promise<void> {
    const { activity } = this.shared;
    activity.begin();
    try {
      const caller = await this.#callerOf(happening);
      if (!caller || caller.user.bot) return;
      const { menu } = asked.place;
      const call = this.#call(menu.name, caller, happening.id);
      call.trace.match(happening.name, menu.source);
      let outcome: Outcome;
      try {
        outcome = await this.#change(asked, call);
      } catch (error) {
        outcome = await explainFailure(error, call, asked.context);
        if (asked.how === "give") await this.#takeBack(asked.place, asked.reaction, caller.user.id);
      }
      this.#report(call, outcome);
    } catch (error) {
      this.ports.logger.error(
        `A reaction to the role menu ${asked.place.menu.name} could not be dealt with`,
        { error },
      );
    } finally {
      activity.end();
    }
  }

  async #change({ place, reaction, how, context }: Reaction, { caller, trace }: Call): Promise<Outcome> {
    const { menu } = place;
    trace.enter("access");
    const outsider = refuseOutsider(menu.audience.rules, caller, context.bot);
    trace.note("access", outsider ? "refused" : "passed");
    if (outsider) {
      if (how === "give") await this.#takeBack(place, reaction, caller.user.id);
      return { outcome: "refused", refusedBy: outsider.by, reason: outsider.message };
    }
    trace.enter("steps");
    const { taken } = await menu.change({ bot: context.bot, caller, roles: [reaction.roleId], how });
    if (how === "give") {
      for (const other of menu.reactions) {
        if (taken.some(({ id }) => id === other.roleId)) await this.#takeBack(place, other, caller.user.id);
      }
    }
    return { outcome: "answered" };
  }

  /** Discord does not say who took a reaction back, nor always who reacted. */
  async #callerOf({ user, userId, member, guildId, channelId = "" }: Happening): Promise<Caller | undefined> {
    if (guildId === undefined) return undefined;
    const found = user ? { user, ...(member ? { member } : {}) } : await this.#member(guildId, userId ?? "");
    return found && { surface: "event", guildId, channelId, ...found };
  }

  async #member(guildId: string, userId: string): Promise<Pick<Caller, "user" | "member"> | undefined> {
    const member = await this.ports.discord.member(guildId, userId);
    return member && { user: member.user, member };
  }

  /** Without the permission for it the reaction stays, and the role is as it should be all the same. */
  async #takeBack(
    { menu, channelId, messageId }: Place,
    { emoji }: RoleReaction,
    userId: string,
  ): Promise<void> {
    try {
      await this.ports.discord.unreact(channelId, messageId, emoji, userId);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#say("warning", `A reaction to the role menu ${menu.name} could not be taken back: ${why}`);
    }
  }

  #report(call: Call, outcome: Outcome): void {
    if (outcome.outcome === "refused") this.ports.logger.info(`${call.name} did nothing: ${outcome.reason}`);
    this.ports.observe(reportOf(call, outcome));
  }

  /** Each sentence once. */
  #say(level: "info" | "warning", sentence: string): void {
    if (this.#said.has(sentence)) return;
    this.#said.add(sentence);
    this.ports.logger[level](sentence);
  }
}
