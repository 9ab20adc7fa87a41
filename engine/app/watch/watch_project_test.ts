import assert from "node:assert/strict";
import { join } from "node:path";
import { VirtualClock } from "../../model/virtual_clock.ts";
import { systemClock } from "../../model/clock.ts";
import type { OpenWatcher } from "./open_watches.ts";
import { stateOfAll } from "./folder_state.ts";
import { watchProject } from "./watch_project.ts";

const NAMES = ["bots", "extensions", ".env"];

/** A project whose folder is watched; `next` resolves at the next call. */
class Watched implements AsyncDisposable {
  calls = 0;
  #next = Promise.withResolvers<void>();
  readonly #stop: () => void;

  private constructor(readonly folder: string) {
    const onChange = () => {
      this.calls++;
      this.#next.resolve();
      this.#next = Promise.withResolvers();
    };
    this.#stop = watchProject({ folder, names: NAMES, clock: systemClock, onChange });
  }

  static async open(files: Readonly<Record<string, string>> = { "bots/bot.yaml": "a" }): Promise<Watched> {
    const folder = await Deno.makeTempDir();
    for (const [path, text] of Object.entries(files)) {
      await Deno.mkdir(join(folder, path, ".."), { recursive: true });
      await Deno.writeTextFile(join(folder, path), text);
    }
    return new Watched(folder);
  }

  at(path: string): string {
    return join(this.folder, path);
  }

  write(path: string, text = "b"): void {
    Deno.writeTextFileSync(this.at(path), text);
  }

  /** Does something and resolves once it was told. */
  async told(change: () => void): Promise<void> {
    const { promise } = this.#next;
    change();
    await promise;
  }

  /** Calls for a change: another one behind it shows that no more are to come. */
  async callsFor(change: () => void): Promise<number> {
    const before = this.calls;
    await this.told(change);
    await this.told(() => this.write("bots/last.yaml", String(this.calls)));
    return this.calls - before - 1;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop();
    await Deno.remove(this.folder, { recursive: true });
  }
}

Deno.test({ name: "watchProject ends everything that it began", sanitizeResources: true }, async () => {
  await using project = await Watched.open();
  await project.told(() => project.write("bots/bot.yaml"));
});

Deno.test("watchProject tells of files written, made, renamed and deleted, in every folder", async () => {
  await using project = await Watched.open({ "bots/shop/a.yaml": "a", "extensions/dice/mod.ts": "a" });
  await project.told(() => project.write("bots/shop/a.yaml"));
  await project.told(() => project.write("bots/new.yaml"));
  await project.told(() => Deno.renameSync(project.at("bots/new.yaml"), project.at("bots/newer.yaml")));
  await project.told(() => Deno.removeSync(project.at("bots/newer.yaml")));
  await project.told(() => project.write("extensions/dice/mod.ts"));
  await project.told(() => project.write(".env", "A=1"));
  await project.told(() => {
    project.write(".env.new", "A=2");
    Deno.renameSync(project.at(".env.new"), project.at(".env"));
  });
});

/** How editors save `bots/bot.yaml`. */
const EDITORS: Readonly<Record<string, (project: Watched) => void>> = {
  "in place": (project) => project.write("bots/bot.yaml"),
  "vim, with a backup": (project) => {
    project.write("bots/.bot.yaml.swp");
    project.write("bots/4913");
    Deno.removeSync(project.at("bots/4913"));
    Deno.renameSync(project.at("bots/bot.yaml"), project.at("bots/bot.yaml~"));
    project.write("bots/bot.yaml");
    Deno.removeSync(project.at("bots/bot.yaml~"));
    Deno.removeSync(project.at("bots/.bot.yaml.swp"));
  },
  "emacs": (project) => {
    Deno.symlinkSync("me@host.1:1", project.at("bots/.#bot.yaml"));
    project.write("bots/#bot.yaml#");
    Deno.copyFileSync(project.at("bots/bot.yaml"), project.at("bots/bot.yaml~"));
    project.write("bots/bot.yaml");
    Deno.removeSync(project.at("bots/#bot.yaml#"));
    Deno.removeSync(project.at("bots/.#bot.yaml"));
  },
  "JetBrains": (project) => {
    project.write("bots/bot.yaml___jb_tmp___");
    Deno.renameSync(project.at("bots/bot.yaml"), project.at("bots/bot.yaml___jb_old___"));
    Deno.renameSync(project.at("bots/bot.yaml___jb_tmp___"), project.at("bots/bot.yaml"));
    Deno.removeSync(project.at("bots/bot.yaml___jb_old___"));
  },
  "VS Code, which empties the file first": (project) => {
    Deno.truncateSync(project.at("bots/bot.yaml"));
    project.write("bots/bot.yaml");
  },
  "sed": (project) => {
    project.write("bots/sedA1b2C3");
    Deno.renameSync(project.at("bots/sedA1b2C3"), project.at("bots/bot.yaml"));
  },
  "a checkout of 200 files": (project) => {
    for (let file = 0; file < 200; file++) project.write(`bots/${file}.yaml`);
  },
  "a folder moved in": (project) => {
    Deno.mkdirSync(project.at("aside/deep"), { recursive: true });
    project.write("aside/deep/a.yaml");
    Deno.renameSync(project.at("aside"), project.at("bots/shop"));
  },
};

for (const [editor, save] of Object.entries(EDITORS)) {
  Deno.test(`watchProject tells once of a save: ${editor}`, async () => {
    await using project = await Watched.open();
    assert.equal(await project.callsFor(() => save(project)), 1);
  });
}

Deno.test("watchProject follows folders that are made with their files, and what happens in them later", async () => {
  await using project = await Watched.open();
  await project.told(() => {
    Deno.mkdirSync(project.at("bots/shop/deep/deeper"), { recursive: true });
    project.write("bots/shop/deep/deeper/a.yaml");
  });
  await project.told(() => project.write("bots/shop/deep/deeper/a.yaml", "c"));
});

Deno.test("watchProject follows folders of the project that are made later, and made again", async () => {
  await using project = await Watched.open({ "notes.txt": "" });
  for (const folder of ["extensions", "bots", "extensions"]) {
    await project.told(() => {
      Deno.mkdirSync(project.at(folder), { recursive: true });
      project.write(`${folder}/a.yaml`);
    });
    await project.told(() => project.write(`${folder}/a.yaml`, "c"));
    await project.told(() => Deno.removeSync(project.at(folder), { recursive: true }));
  }
  await project.told(() => {
    Deno.mkdirSync(project.at("aside"));
    project.write("aside/a.yaml");
    Deno.renameSync(project.at("aside"), project.at("bots"));
  });
  await project.told(() => project.write("bots/a.yaml", "c"));
  await project.told(() => Deno.renameSync(project.at("bots"), project.at("aside")));
});

Deno.test("watchProject follows links to files and folders elsewhere", async () => {
  const elsewhere = await Deno.makeTempDir();
  await Deno.mkdir(join(elsewhere, "shop/deep"), { recursive: true });
  await Deno.writeTextFile(join(elsewhere, "shop/deep/a.yaml"), "a");
  await Deno.writeTextFile(join(elsewhere, "one.yaml"), "a");
  await using project = await Watched.open();
  await project.told(() => {
    Deno.symlinkSync(join(elsewhere, "shop"), project.at("bots/shop"));
    Deno.symlinkSync(join(elsewhere, "one.yaml"), project.at("bots/one.yaml"));
    // Of a link alone that leads out of the project the system may tell nothing.
    project.write("bots/bot.yaml");
  });
  await project.told(() => project.write("bots/bot.yaml", "c"));
  await project.told(() => Deno.writeTextFileSync(join(elsewhere, "shop/deep/a.yaml"), "b"));
  await project.told(() => Deno.writeTextFileSync(join(elsewhere, "one.yaml"), "b"));
  await Deno.remove(elsewhere, { recursive: true });
});

Deno.test("watchProject tells of what was changed before it began, and of nothing else", async () => {
  await using project = await Watched.open();
  const since = (await stateOfAll(project.folder, NAMES)).sign;
  const clock = new VirtualClock();
  let calls = 0;
  const watch = (state: string) =>
    watchProject({
      folder: project.folder,
      names: NAMES,
      since: state,
      clock,
      onChange: () => calls++,
      open: () => telling([]),
    });
  const settle = async () => {
    while (clock.pending === 0) await Deno.stat(project.folder);
    for (let turn = 0; turn < 20 && calls === 0; turn++) {
      clock.advance(5);
      await Deno.stat(project.folder);
    }
  };
  const stop = watch(since);
  await settle();
  stop();
  assert.equal(calls, 0);
  project.write("bots/bot.yaml", "other");
  const stopAgain = watch(since);
  await settle();
  stopAgain();
  assert.equal(calls, 1);
});

/** A project on a virtual clock, of whose files the system tells nothing. */
async function unwatched(open: OpenWatcher) {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "bots"));
  const clock = new VirtualClock();
  const limits: string[] = [];
  let calls = 0;
  const stop = watchProject({
    folder,
    names: NAMES,
    clock,
    open,
    onChange: () => calls++,
    onLimited: (why) => limits.push(why),
  });
  return {
    folder,
    limits,
    calls: () => calls,
    advance: (ms: number) => clock.advance(ms),
    /** Resolves when it has looked at everything once. */
    async looked(): Promise<void> {
      while (clock.pending === 0) await Deno.stat(folder);
    },
    /** Has git write into it, which began in five seconds. */
    async lockGit(): Promise<void> {
      const lock = join(folder, ".git/index.lock");
      await Deno.mkdir(join(folder, ".git"));
      await Deno.writeTextFile(lock, "");
      await Deno.utime(lock, new Date(clock.now() + 5000), new Date(clock.now() + 5000));
    },
    /** Lets time pass until a call. @returns seconds */
    async untilCalled(): Promise<number> {
      const [before, began] = [calls, clock.now()];
      while (calls === before) {
        clock.advance(25);
        await Deno.stat(folder);
      }
      return (clock.now() - began) / 1000;
    },
    async stop() {
      stop();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/** Tells of these events and then does what `end` does. */
function telling(events: readonly Deno.FsEvent[], end = () => Promise.resolve()): ReturnType<OpenWatcher> {
  return {
    async *[Symbol.asyncIterator]() {
      yield* events;
      await end();
    },
    close: () => {},
  };
}

Deno.test("watchProject passes over what editors make for a moment, reading, and other folders", async () => {
  const told = Promise.withResolvers<void>();
  const project = await unwatched(({ path, recursive }) => {
    const at = (name: string) => [join(path, name)];
    const events: Deno.FsEvent[] = [
      { kind: "create", paths: at("bots/.bot.yaml.swp") },
      { kind: "modify", paths: at("bots/shop/bot.yaml~") },
      { kind: "access", paths: at("bots/bot.yaml") },
      { kind: "create", paths: at("data/bot.db") },
      { kind: "modify", paths: at("bots.txt") },
      { kind: "rename", paths: [...at(".env.new"), ...at(".envrc")] },
    ];
    return recursive ? telling([]) : telling(events, () => Promise.resolve(told.resolve()));
  });
  await told.promise;
  await project.looked();
  project.advance(1000);
  assert.equal(project.calls(), 0);
  await project.stop();
});

Deno.test("watchProject tells of what was too much for the system to tell", async () => {
  const rescan: Deno.FsEvent = { kind: "other", paths: [], flag: "rescan" };
  const project = await unwatched(() => telling([rescan]));
  assert(await project.untilCalled() < 1);
  await project.stop();
});

Deno.test("watchProject finds what the system does not tell", async () => {
  const project = await unwatched(() => telling([]));
  await project.looked();
  for (const text of ["a", "bc"]) {
    await Deno.writeTextFile(join(project.folder, "bots/bot.yaml"), text);
    assert(await project.untilCalled() > 1);
  }
  assert.deepEqual(project.limits, []);
  await project.stop();
});

Deno.test("watchProject looks at the files every second where the system lets nobody watch", async () => {
  const project = await unwatched(() => {
    throw new Error("No space left on device (os error 28)");
  });
  await project.looked();
  await Deno.writeTextFile(join(project.folder, "bots/bot.yaml"), "b");
  await project.untilCalled();
  await Deno.remove(join(project.folder, "bots/bot.yaml"));
  await project.untilCalled();
  assert.deepEqual(project.limits, ["No space left on device (os error 28)"]);
  await project.stop();
});

Deno.test("watchProject looks at the files where watching fails later", async () => {
  const fail = () => Promise.reject(new Error("Too many open files (os error 24)"));
  const project = await unwatched(() => telling([], fail));
  await project.looked();
  await Deno.writeTextFile(join(project.folder, "bots/bot.yaml"), "b");
  await project.untilCalled();
  assert.deepEqual(project.limits, ["Too many open files (os error 24)"]);
  await project.stop();
});

Deno.test("watchProject waits for the end of a checkout of git", async () => {
  const project = await unwatched(() => telling([]));
  await project.looked();
  await Deno.writeTextFile(join(project.folder, "bots/bot.yaml"), "b");
  await project.lockGit();
  project.advance(5000);
  for (let turn = 0; turn < 40; turn++) {
    await Deno.stat(project.folder);
    project.advance(25);
  }
  assert.equal(project.calls(), 0);
  await Deno.remove(join(project.folder, ".git"), { recursive: true });
  assert(await project.untilCalled() < 0.5);
  await project.stop();
});
