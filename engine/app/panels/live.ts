/** The panel of saves, of what is done again and of sessions for a project that runs. */
import { join } from "node:path";
import { createFiles, FileError } from "../../files/mod.ts";
import type { MovableClock } from "../../model/movable_clock.ts";
import { PanelRefusal } from "../../model/panels/panel.ts";
import { namesOf } from "../../outcomes/names.ts";
import type { LivePorts, SessionBot, SessionParts, TestFile } from "../../panels/live.ts";
import { doInput } from "../../simulator/do_input.ts";
import type { LocalDiscord } from "../../simulator/local_discord.ts";
import type { App } from "../bots/app.ts";
import type { FollowedReloads } from "../live/follow_reloads.ts";
import type { LiveParts, PanelContext } from "./panel_context.ts";

type AppParts = Pick<App, "bots" | "extensions">;

export function livePorts(context: PanelContext, live: LiveParts): LivePorts {
  const { app: { local }, movable } = context;
  const watch = live.reloads.watch.bind(live.reloads);
  return local && movable ? { watch, session: sessionParts(context, live, local, movable) } : { watch };
}

function sessionParts(
  { app, folder, clock, canEdit }: PanelContext,
  { reloads, tryTest }: LiveParts,
  local: LocalDiscord,
  movable: MovableClock,
): SessionParts {
  const { playground, log } = local;
  const files = createFiles({ clock });
  return {
    clock: movable,
    watchInputs(watcher) {
      log.watch((entry) => {
        if (entry.kind === "input") watcher(entry);
        else if (entry.kind === "refusal") watcher(entry.message);
      });
    },
    watchChanges: (watcher) => void playground.watch(watcher),
    isBot: (id) => [...app.bots.values()].some(({ connection }) => connection.world.me.id === id),
    command: (id) => playground.snapshot().commands.find((command) => command.id === id),
    act: (place, input) => doInput(playground, place, input),
    calm: () => calm(app, local),
    names: () => namesOf(playground.snapshot()),
    openForm: (personId) =>
      playground.snapshot().modals.findLast(({ onlyFor }) => onlyFor === personId)?.modal,
    snapshot: () => playground.snapshot(),
    bots: () => Array.from(app.bots.keys(), (id) => sessionBot(id, app, reloads)),
    testFile: (bot) => testFile(bot, folder, reloads),
    ...(tryTest
      ? { trial: (bot, changed) => tryTest({ folder, bot, files: reloads.filesOf(bot), changed }) }
      : {}),
    ...(canEdit
      ? {
        async save({ path, text: before }, text) {
          try {
            await files.update(join(folder, path), (present) => {
              if (present !== before) {
                throw new PanelRefusal(
                  `${path} has changed on the disk meanwhile, so it was not saved. Try again.`,
                );
              }
              return text;
            });
          } catch (error) {
            if (error instanceof FileError) throw new PanelRefusal(`${path} was not saved: ${error.reason}`);
            throw error;
          }
        },
      }
      : {}),
  };
}

function sessionBot(id: string, app: AppParts, reloads: FollowedReloads): SessionBot {
  const bot = app.bots.get(id)!;
  const names = reloads.namesOf(id);
  const called = (list: readonly { readonly name: { readonly text: string }; readonly id: string }[] = []) =>
    new Map(list.map(({ name, id }) => [id, name.text]));
  return {
    id,
    name: bot.program.name,
    userId: bot.connection.world.me.id,
    names: { roles: called(names?.roles), channels: called(names?.channels) },
    isOwner: (userId) => bot.owners.includes(userId),
    ownerOf: (guildId) => bot.connection.world.guild(guildId)?.ownerId,
  };
}

/** The file that has the tests already; else that which begins the bot. */
async function testFile(bot: string, folder: string, reloads: FollowedReloads): Promise<TestFile> {
  const paths = reloads.filesOf(bot);
  const all = await Promise.all(paths.map(async (path): Promise<TestFile> => ({
    path,
    text: await Deno.readTextFile(join(folder, path)).catch(() => {
      throw new PanelRefusal(`${path} is not there any more.`);
    }),
  })));
  const having = (key: RegExp) => all.find(({ text }) => key.test(text));
  const file = having(/^["']?tests["']?[ \t]*:/m) ?? having(/^name[ \t]*:/m) ?? all[0];
  if (!file) throw new PanelRefusal("The files of this bot are gone.");
  return file;
}

/** Milliseconds of the machine's time that bots get at most; a run may wait for something itself. */
const LONGEST = 3_000;
/** How often bots are waited for that go on doing things upon each other's doings. */
const ROUNDS = 20;

async function calm(app: AppParts, local: LocalDiscord): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve();
    }, LONGEST);
  });
  let changed = false;
  const unwatch = local.playground.watch(({ type }) => changed ||= type !== "typing" && type !== "presence");
  const settle = async () => {
    for (let round = 0; round < ROUNDS && !isLate; round++) {
      changed = false;
      await local.caughtUp();
      await Promise.all([...app.bots.values()].map((bot) => bot.idle()));
      await Promise.all([...app.extensions.values()].map((extensions) => extensions.idle()));
      if (!changed) return;
    }
  };
  await Promise.race([late, settle()]);
  clearTimeout(timer);
  unwatch();
}
