/** The panel of files for a project that runs. */
import { complete, type Writing } from "../../editor/complete.ts";
import { hover } from "../../editor/hover.ts";
import { createFiles } from "../../files/mod.ts";
import { ownCommand } from "../../model/own_command.ts";
import type { FileList, PlaceInText } from "../../model/panels/files.ts";
import { type Panel, PanelRefusal } from "../../model/panels/panel.ts";
import { filesPanel } from "../../panels/files_panel.ts";
import { fileProblems } from "./files/file_problems.ts";
import { FileLister } from "./files/list_files.ts";
import { ListWatch } from "./files/list_watch.ts";
import { ProjectCheck } from "./files/project_check.ts";
import { ProjectFiles } from "./files/project_files.ts";
import { insideProject, isDefinition } from "./files/project_path.ts";
import { SchemaShelf } from "./files/schema_shelf.ts";
import type { PanelContext } from "./panel_context.ts";

export function openFiles(
  { folder, clock, reloader, canEdit: canSave }: Pick<
    PanelContext,
    "folder" | "clock" | "reloader" | "canEdit"
  >,
): Panel {
  const { context } = reloader.loaded;
  const files = new ProjectFiles(folder, createFiles({ clock }));
  const check = new ProjectCheck(folder, context);
  const lister = new FileLister(folder, files, check, context);
  const schemas = new SchemaShelf(context);
  const howToSave = `To save files here, start with \`${ownCommand("start --edit")}\`.`;
  const list = async (): Promise<FileList> => ({
    files: await lister.list(),
    canSave,
    ...(canSave ? {} : { howToSave }),
  });
  const watch = new ListWatch(folder, list, reloader, clock);
  const writing = async ({ path, text, at }: PlaceInText): Promise<Writing> => {
    await requireDefinition(folder, path);
    return {
      text,
      at,
      schema: schemas.of(path),
      roots: () => check.rootsWith(path, text),
      namesIn: (asked) => check.namesIn(path, asked),
    };
  };
  return filesPanel({
    list,
    read: (path) => files.read(path),
    async check(path, text) {
      await requireDefinition(folder, path);
      return fileProblems(await check.problemsWith(path, text), path);
    },
    complete: async (place) => await complete(await writing(place)),
    hover: async (place) => await hover(await writing(place)),
    save: (path, text, version) => files.save(path, text, version),
    watch: (tell) => watch.add(tell),
  }, { canSave, howToSave });
}

async function requireDefinition(folder: string, path: string): Promise<void> {
  if (!isDefinition(path)) throw new PanelRefusal(`${path} is no definition.`);
  await insideProject(folder, path);
}
