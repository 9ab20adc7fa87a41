/** The people of a test: what they are is said once, where they first act. */
import { TEST_PEOPLE } from "../../model/cast.ts";
import { PERMISSIONS } from "../../model/permissions.ts";
import type { PlaygroundGuild, PlaygroundSnapshot } from "../../model/playground.ts";
import type { Names } from "../../outcomes/names.ts";
import type { TestedBot } from "./tested_bot.ts";
import type { YamlValue } from "./yaml_text.ts";

export class CastOfSteps {
  readonly #told = new Set<string>();
  /** People who are only named. */
  readonly #named = new Set<string>();
  readonly #roles = new Set<string>();

  constructor(
    private readonly snapshot: PlaygroundSnapshot,
    private readonly guild: PlaygroundGuild | undefined,
    private readonly names: Names,
    private readonly bot: TestedBot,
  ) {}

  /** Roles that the definition does not name. */
  get roles(): readonly string[] {
    return [...this.#roles];
  }

  /** Who acts. */
  actor(id: string): YamlValue {
    const name = this.names.person(id);
    if (this.#told.has(id)) return name;
    this.#told.add(id);
    return this.#described(id);
  }

  /** Somebody is named, who has to be there. */
  name(id: string): void {
    if (this.snapshot.people.some((one) => one.id === id)) this.#named.add(id);
  }

  /** People may be named in a text that somebody wrote, as `@Bo`. */
  namesIn(text: string): void {
    const lower = text.toLowerCase();
    for (const { id } of this.snapshot.people) {
      if (lower.includes(`@${this.names.person(id).toLowerCase()}`)) this.#named.add(id);
    }
  }

  /** Steps that bring in those who do nothing themselves. */
  extras(): Record<string, YamlValue>[] {
    return [...this.#named].filter((id) => !this.#told.has(id) && !isUsual(this.names.person(id)))
      .map((id) => ({
        as: this.#described(id, true),
        expect: { people: { [this.names.person(id)]: { member: true } } },
      }));
  }

  #described(id: string, always = false): YamlValue {
    const { guild, bot } = this;
    const name = this.names.person(id);
    const held = guild?.members.find(({ user }) => user.id === id)?.roles ?? [];
    const roles = (guild?.roles ?? []).filter((role) => held.includes(role.id) && !role.managed);
    const owns = guild !== undefined && bot.ownerOf(guild.id) === id;
    const bits = roles.reduce((all, role) => all | BigInt(role.permissions), 0n);
    const permissions = owns || (bits & PERMISSIONS.administrator.bit) !== 0n
      ? ["administrator"]
      : Object.entries(PERMISSIONS).filter(([, { bit }]) => (bits & bit) !== 0n && !this.#everyone(bit))
        .map(([name]) => name);
    const called = roles.map((role) => this.#roleName(role.id, role.name));
    const isPlain = permissions.length === 0 && called.length === 0 && !bot.isOwner(id);
    if (isPlain && isUsual(name) && !always) return name;
    return {
      name,
      permissions: permissions.length > 0 ? permissions : undefined,
      roles: called.length > 0 || permissions.length === 0 ? called : undefined,
      owner: bot.isOwner(id) ? true : undefined,
    };
  }

  /** Whether all may do it anyway. */
  #everyone(bit: bigint): boolean {
    const everyone = this.guild?.roles.find(({ id }) => id === this.guild?.id);
    return everyone !== undefined && (BigInt(everyone.permissions) & bit) !== 0n;
  }

  #roleName(id: string, name: string): string {
    const known = this.bot.names.roles.get(id);
    if (known === undefined) this.#roles.add(name);
    return known ?? name;
  }
}

function isUsual(name: string): boolean {
  return (TEST_PEOPLE as readonly string[]).includes(name);
}
