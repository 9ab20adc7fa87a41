/** What the texts of one answer see. Values are built when a text first asks for them. */
import type { Caller } from "../model/caller.ts";
import type { DataValue } from "../model/data.ts";
import type { Invocation } from "../model/invocation.ts";
import type { World } from "../model/views.ts";
import type { Program } from "../model/program.ts";
import type { ChannelValue, MemberValue, ServerValue, UserValue } from "../model/scope.ts";
import type { TextValues } from "../model/text_table.ts";
import type { REFUSAL_TEXTS } from "../model/texts/refusals.ts";
import { languagesOf } from "./languages_of.ts";
import { channelValue, memberValue, serverValue, userValue } from "../words/values.ts";

export class AnswerScope {
  readonly [name: string]: unknown;
  readonly options: Invocation["options"];
  readonly target: Invocation["target"];
  /** Milliseconds since 1970 at which the command was called. */
  readonly now: number;
  /** Declared data that was read, by name. Read anew before each step that uses it. */
  readonly data: Record<string, DataValue> = {};
  /** For the functions of expressions, which have no other way to a source of chance. */
  readonly random: () => number;
  /** Known in a refusal only. */
  cooldown: TextValues<typeof REFUSAL_TEXTS["cooldown"]>["cooldown"] | undefined;
  readonly #caller: Caller;
  readonly #program: Program;
  readonly #world: World;
  #user: UserValue | undefined;
  #bot: UserValue | undefined;
  #member: MemberValue | undefined;
  #server: ServerValue | undefined;
  #channel: ChannelValue | undefined;
  #languages: readonly string[] | undefined;

  constructor(
    program: Program,
    world: World,
    invocation: Pick<Invocation, "caller" | "options" | "target">,
    now: number,
    random: () => number,
  ) {
    this.options = invocation.options;
    this.target = invocation.target;
    this.now = now;
    this.random = random;
    this.#caller = invocation.caller;
    this.#program = program;
    this.#world = world;
    Object.assign(this, program.constants);
  }

  /** Makes a value known under a name. */
  save(name: string, value: unknown): void {
    (this as Record<string, unknown>)[name] = value;
  }

  get user(): UserValue {
    return this.#user ??= userValue(this.#caller.user);
  }

  get member(): MemberValue | undefined {
    const { user, member, guildId } = this.#caller;
    if (!member || !guildId) return undefined;
    return this.#member ??= memberValue(user, member, guildId, this.#world.guild(guildId));
  }

  get server(): ServerValue | undefined {
    if (this.#server || !this.#caller.guildId) return this.#server;
    const guild = this.#world.guild(this.#caller.guildId);
    return guild && (this.#server = serverValue(guild));
  }

  get guild(): ServerValue | undefined {
    return this.server;
  }

  get channel(): ChannelValue {
    const id = this.#caller.channelId;
    return this.#channel ??= channelValue(this.#world.channel(id) ?? { id });
  }

  get bot(): UserValue {
    return this.#bot ??= userValue(this.#world.me);
  }

  /** Each is only asked when a condition does. */
  get checks(): Readonly<Record<string, boolean>> {
    const answers: Record<string, boolean> = Object.create(null);
    for (const [name, holds] of this.#program.checks) {
      Object.defineProperty(answers, name, { get: () => holds(this), enumerable: true });
    }
    return answers;
  }

  /** The bot's own language. */
  get language(): string {
    return this.#program.language;
  }

  /** What the asker speaks, then what their server speaks, as Discord tells it. */
  get languages(): readonly string[] {
    return this.#languages ??= languagesOf(this.#caller, this.#world);
  }

  get prefix(): string {
    return this.#program.prefix;
  }

  get guilds(): number {
    return this.#world.counts.guilds;
  }

  get users(): number {
    return this.#world.counts.users;
  }

  get commands(): number {
    return this.#program.counts.commands;
  }
}
