/** Bots that stay the same in a local Discord when they are registered again, as they do after a restart. */
import type { PermissionName } from "../model/permissions.ts";
import type { LocalDiscord } from "../simulator/local_discord.ts";
import { bits } from "./test_world.ts";

type Application = ReturnType<LocalDiscord["addApplication"]>;

export class FixedBots {
  readonly #known = new Map<string, Application[]>();
  readonly #given = new Map<string, number>();

  /** @param permissions of the roles of bots; what the local Discord gives them where absent */
  constructor(private readonly permissions?: readonly PermissionName[]) {}

  /** The same local Discord for one start of the app: several bots may have one name, and come in the same order. */
  of(local: LocalDiscord): LocalDiscord {
    this.#given.clear();
    return { ...local, addApplication: (options) => this.#application(local, options) };
  }

  #application(
    local: LocalDiscord,
    options: Parameters<LocalDiscord["addApplication"]>[0],
  ): Application {
    const { permissions } = this;
    const known = this.#known.get(options.name) ?? [];
    const turn = this.#given.get(options.name) ?? 0;
    this.#known.set(options.name, known);
    this.#given.set(options.name, turn + 1);
    return known[turn] ??= local.addApplication({
      ...options,
      ...(permissions ? { permissions: bits(permissions) } : {}),
    });
  }
}
