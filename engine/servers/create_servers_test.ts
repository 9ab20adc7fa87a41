import assert from "node:assert/strict";
import fc from "fast-check";
import type { ServerView } from "../model/servers.ts";
import {
  type Change,
  type GuildSettings,
  type GuildStore,
  type Json,
  type Storage,
  StorageError,
} from "../model/storage.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { createMemoryStorage } from "../storage/mod.ts";
import { recordingLogger } from "../testkit/recording_logger.ts";
import { createServers } from "./create_servers.ts";

const HOME = "823475887319941131";

interface Kit {
  readonly storage: Storage;
  readonly logger: ReturnType<typeof recordingLogger>;
  /** The methods of the store that were called. */
  readonly called: string[];
  readonly guilds: GuildStore;
}

async function withKit(run: (kit: Kit) => Promise<void>): Promise<void> {
  const storage = createMemoryStorage({ clock: new VirtualClock() });
  const called: string[] = [];
  const guilds: GuildStore = new Proxy(storage.guilds, {
    get(target, name: keyof GuildStore) {
      const method = target[name].bind(target) as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => (called.push(name), method(...args));
    },
  });
  await run({ storage, logger: recordingLogger(), called, guilds });
  await storage.close();
}

Deno.test("read asks once for a server, also where many ask at once, and then it is at hand", () =>
  withKit(async ({ storage, guilds, logger, called }) => {
    await storage.guilds.setPrefix(HOME, "?");
    await storage.guilds.set(HOME, "command_roles", { ban: ["1"], "config roles add": [] });
    const servers = createServers({ guilds, logger });
    assert.equal(servers.peek(HOME), undefined);
    const [view, same] = await Promise.all([servers.read(HOME), servers.read(HOME)]);
    assert.equal(view, same);
    assert.equal(view.prefix, "?");
    assert.deepEqual([...view.commandRoles], [["ban", ["1"]], ["config roles add", []]]);
    assert.deepEqual(view.settings["command_roles"], { ban: ["1"], "config roles add": [] });
    assert.equal(servers.peek(HOME), view);
    assert.equal(await servers.read(HOME), view);
    assert.deepEqual(called, ["get"]);
  }));

Deno.test("read knows of a server without settings that it has none, without asking again", () =>
  withKit(async ({ guilds, logger, called }) => {
    const servers = createServers({ guilds, logger });
    assert.deepEqual(await servers.read(HOME), { commandRoles: new Map(), settings: {} });
    await servers.read(HOME);
    assert.deepEqual(called, ["get"]);
  }));

Deno.test("setPrefix and updateCommandRoles are at hand at once and leave the rest alone", () =>
  withKit(async ({ storage, guilds, logger }) => {
    await storage.guilds.set(HOME, "welcome", { on: true });
    const servers = createServers({ guilds, logger });
    await servers.setPrefix(HOME, "?");
    assert.equal(servers.peek(HOME)?.prefix, "?");
    await servers.updateCommandRoles(HOME, "ban", () => ["1"]);
    await servers.updateCommandRoles(HOME, "__proto__", (roles) => [...roles ?? [], "2"]);
    await servers.updateCommandRoles(HOME, "ban", (roles) => [...roles!, "3"]);
    await servers.setPrefix(HOME, undefined);
    const view = servers.peek(HOME)!;
    assert.equal("prefix" in view, false);
    assert.deepEqual([...view.commandRoles], [["ban", ["1", "3"]], ["__proto__", ["2"]]]);
    assert.deepEqual(view.settings["welcome"], { on: true });
    await servers.updateCommandRoles(HOME, "ban", () => undefined);
    await servers.updateCommandRoles(HOME, "__proto__", () => undefined);
    assert.deepEqual((await storage.guilds.get(HOME))?.settings, { welcome: { on: true } });
    assert.deepEqual(servers.peek(HOME)?.commandRoles, new Map());
  }));

Deno.test("updateCommandRoles adds up under any concurrency", () =>
  withKit(async ({ guilds, logger }) => {
    const servers = createServers({ guilds, logger });
    const ids = Array.from({ length: 50 }, (_, at) => String(at));
    await Promise.all(
      ids.map((id) => servers.updateCommandRoles(HOME, "ban", (roles = []) => [...roles, id])),
    );
    assert.deepEqual(servers.peek(HOME)?.commandRoles.get("ban"), ids);
  }));

Deno.test("read leaves out what has a wrong shape, says so once, and a change of roles leaves it alone", () =>
  withKit(async ({ storage, guilds, logger }) => {
    const damaged: Record<string, Json> = { ban: ["1"], kick: "2", mute: [3], warn: null, help: [] };
    await storage.guilds.set(HOME, "command_roles", damaged);
    await storage.guilds.set("7", "command_roles", ["1"]);
    const servers = createServers({ guilds, logger });
    assert.deepEqual([...(await servers.read(HOME)).commandRoles], [["ban", ["1"]], ["help", []]]);
    servers.forget(HOME);
    await servers.read(HOME);
    assert.equal(logger.lines.length, 1);
    assert.match(logger.lines[0]!, /^WARNING A part of a server's settings was not understood/);
    assert.deepEqual((await servers.read("7")).commandRoles, new Map());
    assert.equal(logger.lines.length, 2);
    await servers.updateCommandRoles(HOME, "kick", (roles) => (assert.equal(roles, undefined), ["4"]));
    assert.deepEqual(await storage.guilds.value(HOME, "command_roles"), { ...damaged, kick: ["4"] });
    await servers.updateCommandRoles("7", "ban", () => ["5"]);
    assert.deepEqual(await storage.guilds.value("7", "command_roles"), { ban: ["5"] });
  }));

Deno.test("read takes settings that are no map for none", () =>
  withKit(async ({ guilds, logger }) => {
    const get = () => Promise.resolve({ guildId: HOME, prefix: "?", settings: [] as never, createdAt: 0 });
    const servers = createServers({ guilds: Object.assign(Object.create(guilds), { get }), logger });
    assert.deepEqual(await servers.read(HOME), { prefix: "?", commandRoles: new Map(), settings: {} });
    assert.equal(logger.lines.length, 1);
  }));

Deno.test("forget has the next read ask again", () =>
  withKit(async ({ storage, guilds, logger }) => {
    const servers = createServers({ guilds, logger });
    await servers.setPrefix(HOME, "?");
    await storage.guilds.delete(HOME);
    servers.forget(HOME);
    assert.equal(servers.peek(HOME), undefined);
    assert.equal((await servers.read(HOME)).prefix, undefined);
  }));

Deno.test("read throws the StorageError of the store, and the next read asks again", () =>
  withKit(async ({ guilds, logger }) => {
    const broken = new StorageError("unreachable", "The disk is away.");
    let fails = true;
    const get = (id: string) => fails ? Promise.reject(broken) : guilds.get(id);
    const servers = createServers({ guilds: Object.assign(Object.create(guilds), { get }), logger });
    await assert.rejects(servers.read(HOME), (error) => error === broken);
    await servers.setPrefix(HOME, "?");
    assert.equal(servers.peek(HOME), undefined, "it was saved, but could not be read");
    fails = false;
    assert.equal((await servers.read(HOME)).prefix, "?");
  }));

Deno.test("createServers holds at most `limit` servers and drops one that was not asked for lately", () =>
  withKit(async ({ guilds, logger }) => {
    const servers = createServers({ guilds, logger, limit: 3 });
    for (const id of ["1", "2", "3"]) await servers.read(id);
    servers.peek("1");
    servers.peek("3");
    await servers.read("4");
    const held = ["1", "2", "3", "4"].filter((id) => servers.peek(id));
    assert.deepEqual(held, ["1", "3", "4"]);
    for (let id = 5; id < 100; id++) {
      await servers.read(String(id));
      assert.ok(servers.peek(String(id)), "what has just come stays");
    }
    const all = Array.from({ length: 99 }, (_, at) => String(at + 1));
    assert.equal(all.filter((id) => servers.peek(id)).length, 3);
  }));

const ACTS = ["read", "peek", "forget", "prefix", "roles"] as const;

/** A store of one server. Every call waits for its turn before and after it does something. */
class SlowStore {
  #prefix: string | undefined;
  #roles: Json | undefined;
  /** All that it has ever held. */
  readonly states = [this.#state()];

  constructor(readonly scheduler: fc.Scheduler) {}

  get(guildId: string): Promise<GuildSettings> {
    return this.#slowly(() => {
      const settings: Record<string, Json> = this.#roles === undefined ? {} : { command_roles: this.#roles };
      return { guildId, prefix: this.#prefix, settings, createdAt: 0 };
    });
  }

  setPrefix(_guildId: string, prefix: string | undefined): Promise<void> {
    return this.#slowly(() => {
      this.#prefix = prefix;
      this.states.push(this.#state());
    });
  }

  update(_guildId: string, _key: string, change: Change): Promise<Json | undefined> {
    return this.#slowly(() => {
      this.#roles = change(this.#roles);
      this.states.push(this.#state());
      return this.#roles;
    });
  }

  #state(): string {
    return JSON.stringify([this.#prefix, this.#roles]);
  }

  async #slowly<Result>(step: () => Result): Promise<Result> {
    await this.scheduler.schedule(Promise.resolve());
    const result = step();
    await this.scheduler.schedule(Promise.resolve());
    return result;
  }
}

const shown = (view: ServerView) => JSON.stringify([view.prefix, view.settings["command_roles"]]);

Deno.test("createServers shows nothing older than the last change that is over, however slow reads and changes are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom(...ACTS), { maxLength: 12 }),
      async (scheduler, acts) => {
        const store = new SlowStore(scheduler);
        const { states } = store;
        const servers = createServers({ guilds: store, logger: recordingLogger() });
        /** Index of the newest state that somebody was told of. */
        let over = 0;
        const saved = (text: string) => {
          over = Math.max(over, states.findIndex((state) => state.includes(text)));
        };
        const one = async (act: typeof ACTS[number], index: number) => {
          await scheduler.schedule(Promise.resolve());
          const from = over;
          // No two changes write the same, so that each state is told from all others.
          const text = `<${index}>`;
          if (act === "forget") servers.forget(HOME);
          else if (act === "peek") {
            const view = servers.peek(HOME);
            if (view) assert.ok(states.slice(from).includes(shown(view)), "peek is stale");
          } else if (act === "read") {
            const view = await servers.read(HOME);
            assert.ok(states.slice(from).includes(shown(view)), "read is stale");
          } else {
            if (act === "prefix") await servers.setPrefix(HOME, text);
            else await servers.updateCommandRoles(HOME, "ban", (roles = []) => [...roles, text]);
            saved(text);
          }
        };
        await scheduler.waitFor(Promise.all(acts.map(one)));
        const last = servers.read(HOME);
        await scheduler.waitFor(last);
        assert.equal(shown(await last), states.at(-1));
        assert.equal(shown(servers.peek(HOME)!), states.at(-1));
      },
    ),
    { numRuns: 1_000 },
  );
});

Deno.test("a change during a read leaves no stale view", () =>
  withKit(async ({ guilds, logger }) => {
    await guilds.setPrefix(HOME, "old");
    const gate = Promise.withResolvers<void>();
    let slow = true;
    const get = async (id: string) => {
      const found = await guilds.get(id);
      if (slow) await gate.promise;
      return found;
    };
    const servers = createServers({ guilds: Object.assign(Object.create(guilds), { get }), logger });
    const early = servers.read(HOME);
    await Promise.resolve();
    slow = false;
    await servers.setPrefix(HOME, "new");
    assert.equal((await servers.read(HOME)).prefix, "new", "it does not share the old query");
    gate.resolve();
    assert.equal((await early).prefix, "old");
    assert.equal(servers.peek(HOME)?.prefix, "new");
    assert.equal((await servers.read(HOME)).prefix, "new");
  }));

Deno.test("a server has a time zone of its own once one is set, and none that does not exist", () =>
  withKit(async ({ storage, guilds, logger }) => {
    let told = 0;
    const servers = createServers({ guilds, logger, onTimezone: () => told++ });
    assert.equal((await servers.read(HOME)).timezone, undefined);
    await servers.setTimezone(HOME, "Asia/Tokyo");
    assert.equal(told, 1);
    assert.equal((await servers.read(HOME)).timezone, "Asia/Tokyo");
    await servers.setTimezone(HOME, undefined);
    assert.equal((await servers.read(HOME)).timezone, undefined);
    await storage.guilds.set(HOME, "timezone", "Middle-earth/Shire");
    servers.forget(HOME);
    assert.equal((await servers.read(HOME)).timezone, undefined);
    assert.equal(logger.lines.length, 1);
  }));
