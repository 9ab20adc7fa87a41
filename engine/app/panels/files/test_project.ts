/** A project folder for tests of the panel of files. */
import { dirname, join } from "node:path";
import type { FilesPanel } from "../../../model/panels/files.ts";
import type { Panel } from "../../../model/panels/panel.ts";
import { systemClock } from "../../../model/clock.ts";
import { loadBots } from "../../load/load_bots.ts";
import { openFiles } from "../files.ts";

type Asks = FilesPanel["asks"];

export interface TestProject extends AsyncDisposable {
  readonly folder: string;
  readonly panel: Panel;
  ask<Name extends keyof Asks>(name: Name, given: Asks[Name]["given"]): Promise<Asks[Name]["answer"]>;
  write(path: string, text: string): Promise<void>;
  text(path: string): Promise<string>;
  /** As if the files had been loaded again. */
  reloaded(): void;
}

/** @param files texts by their paths in the project folder */
export async function testProject(
  files: Readonly<Record<string, string>>,
  { canSave = true } = {},
): Promise<TestProject> {
  const folder = await Deno.realPath(await Deno.makeTempDir());
  const write = async (path: string, text: string) => {
    await Deno.mkdir(dirname(join(folder, path)), { recursive: true });
    await Deno.writeTextFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  const loaded = await loadBots(folder);
  const { context } = loaded;
  const listeners = new Set<() => void>();
  const panel = openFiles({
    folder,
    clock: systemClock,
    canEdit: canSave,
    reloader: {
      loaded,
      watch(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  });
  return {
    folder,
    panel,
    ask: (name, given) => panel.ask(name, given) as Promise<never>,
    write,
    text: (path) => Deno.readTextFile(join(folder, path)),
    reloaded: () => listeners.forEach((listener) => listener()),
    async [Symbol.asyncDispose]() {
      await context[Symbol.asyncDispose]();
      await Deno.remove(folder, { recursive: true });
    },
  };
}
