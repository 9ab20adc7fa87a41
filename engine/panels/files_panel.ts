import * as z from "zod";
import type { FileList, FileProblem, FilesPanel, FileText, PlaceInText } from "../model/panels/files.ts";
import type { Completions, Hover } from "../model/panels/files.ts";
import { type Panel, PanelRefusal } from "../model/panels/panel.ts";
import { definePanel } from "./define_panel.ts";

/** The files of a project, and what its engine knows of them. All throw a `PanelRefusal` for files that are none of it. */
export interface FilesPort {
  list(): Promise<FileList>;
  read(path: string): Promise<FileText>;
  check(path: string, text: string): Promise<readonly FileProblem[]>;
  complete(place: PlaceInText): Promise<Completions>;
  hover(place: PlaceInText): Promise<Hover | null>;
  /** Resolves with the new version. */
  save(path: string, text: string, version: string | null): Promise<string>;
  watch(tell: (list: FileList) => void): () => void;
}

/** UTF-16 code units; what is longer is no definition. */
const LONGEST_TEXT = 1024 * 1024;

const PATH = z.string().min(1).max(1000);
// A text that is too long is refused in words, and not as if the page were of another version.
const TEXT = z.string();

export interface FilesRights {
  readonly canSave: boolean;
  /** What to do so that files can be saved, as a sentence. */
  readonly howToSave: string;
}

export function filesPanel(files: FilesPort, { canSave, howToSave }: FilesRights): Panel {
  const place = z.strictObject({ path: PATH, text: TEXT, at: z.int().min(0) });
  return definePanel<FilesPanel>({
    asks: {
      list: { given: z.strictObject({}), run: () => files.list() },
      read: { given: z.strictObject({ path: PATH }), run: ({ path }) => files.read(path) },
      check: {
        given: z.strictObject({ path: PATH, text: TEXT }),
        run: ({ path, text }) => files.check(path, bounded(text)),
      },
      complete: { given: place, run: (given) => files.complete(within(given)) },
      hover: { given: place, run: (given) => files.hover(within(given)) },
      save: {
        given: z.strictObject({ path: PATH, text: TEXT, version: z.string().max(64).nullable() }),
        async run({ path, text, version }) {
          if (!canSave) throw new PanelRefusal(`Nothing was saved. ${howToSave}`);
          return { version: await files.save(path, bounded(text), version) };
        },
      },
    },
    watch: (tell) => files.watch(tell),
  }, { canWrite: canSave });
}

function bounded(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  throw new PanelRefusal("The text is too long: a file may have 1 MiB at most.");
}

function within(place: PlaceInText): PlaceInText {
  return { ...place, text: bounded(place.text), at: Math.min(place.at, place.text.length) };
}
