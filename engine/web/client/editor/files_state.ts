/** The files that the editor has open, and how they stand to those on the disk. Their texts are the text field's. */
import type { FileList } from "../../../model/panels/files.ts";

export interface OpenFile {
  readonly path: string;
  /** Of what the text was made from; `null` where the file was gone and saving makes it anew. */
  readonly version: string | null;
  /** What the disk held when it was last heard of. */
  readonly disk: string | null;
  readonly isDefinition: boolean;
  /** Whether something was written that is not saved. */
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  /** Why it was not saved. */
  readonly problem?: string;
}

export interface FilesState {
  /** Absent until it has come. */
  readonly list?: FileList;
  readonly files: ReadonlyMap<string, OpenFile>;
  /** The file on screen. */
  readonly path?: string;
  /** Why the file on screen cannot be shown. */
  readonly problem?: string;
}

export type FilesEvent =
  | { readonly type: "listed"; readonly list: FileList }
  | { readonly type: "chosen"; readonly path: string }
  | { readonly type: "unreadable"; readonly path: string; readonly problem: string }
  /** The text on the screen is that of the disk. */
  | { readonly type: "read"; readonly path: string; readonly version: string; readonly isDefinition: boolean }
  | { readonly type: "edited"; readonly path: string; readonly isChanged: boolean }
  | { readonly type: "saving"; readonly path: string }
  | { readonly type: "saved"; readonly path: string; readonly version: string; readonly isChanged: boolean }
  | { readonly type: "not_saved"; readonly path: string; readonly problem: string }
  /** What is written shall win over what is on the disk. */
  | { readonly type: "kept"; readonly path: string }
  | { readonly type: "closed"; readonly path: string };

export const NO_FILES: FilesState = { files: new Map() };

export function reduceFiles(state: FilesState, event: FilesEvent): FilesState {
  const change = (path: string, next: (file: OpenFile) => OpenFile): FilesState => {
    const file = state.files.get(path);
    return file ? { ...state, files: new Map(state.files).set(path, next(file)) } : state;
  };
  switch (event.type) {
    case "listed": {
      const versions = new Map(event.list.files.map(({ path, version }) => [path, version]));
      const files = new Map(Array.from(state.files, ([path, file]) => {
        const disk = versions.get(path) ?? null;
        return [path, disk === file.disk ? file : { ...file, disk }] as const;
      }));
      return { ...state, list: event.list, files };
    }
    case "chosen": {
      const { problem: _, ...rest } = state;
      return { ...rest, path: event.path };
    }
    case "unreadable":
      return state.path === event.path ? { ...state, problem: event.problem } : state;
    case "read": {
      const { path, version, isDefinition } = event;
      const file = { path, version, disk: version, isDefinition, isChanged: false, isSaving: false };
      return { ...state, files: new Map(state.files).set(path, file) };
    }
    case "edited":
      return change(event.path, (file) => ({ ...file, isChanged: event.isChanged }));
    case "saving":
      return change(event.path, ({ problem: _, ...file }) => ({ ...file, isSaving: true }));
    case "saved": {
      const { version, isChanged } = event;
      return change(event.path, (file) => ({ ...file, version, disk: version, isChanged, isSaving: false }));
    }
    case "not_saved":
      return change(event.path, (file) => ({ ...file, isSaving: false, problem: event.problem }));
    case "kept":
      return change(
        event.path,
        ({ problem: _, ...file }) => ({ ...file, version: file.disk, isChanged: true }),
      );
    case "closed": {
      const files = new Map(state.files);
      files.delete(event.path);
      const { path, ...rest } = state;
      return { ...rest, files, ...(path === undefined || path === event.path ? {} : { path }) };
    }
  }
}

/** How an open file stands to the disk. While it is saved, that is not asked: news of the save may come first. */
export function standingOf({ version, disk, isSaving }: OpenFile): "same" | "changed" | "gone" {
  if (isSaving || version === disk) return "same";
  return disk === null ? "gone" : "changed";
}

/** The file that is shown where nobody has chosen one: the first of a bot, rather one with a problem. */
export function firstFile({ files }: FileList): string | undefined {
  const own = files.filter(({ kind }) => kind === "bot");
  return (own.find(({ errors }) => errors > 0) ?? own[0] ?? files[0])?.path;
}
