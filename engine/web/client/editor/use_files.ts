/** Opens, saves and follows the files of the editor. */
import { useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { FileList } from "../../../model/panels/files.ts";
import { useAsk, useNews } from "../panels/panel_link.ts";
import type { CodeArea } from "./code_area.ts";
import { type FilesState, firstFile, NO_FILES, reduceFiles, standingOf } from "./files_state.ts";
import type { SourcePlace } from "./source_link.ts";

export interface FilesActions {
  /** Shows a file, and goes to a place in it. */
  open(place: SourcePlace): void;
  save(): void;
  /** Takes what is on the disk, and gives up what was written. */
  reload(): void;
  /** Stays with what was written; the next save wins over the disk. */
  keep(): void;
  /** Gives up a file that is gone. */
  close(): void;
  edited(path: string, isChanged: boolean): void;
}

export interface UsedFiles {
  readonly state: FilesState;
  /** The same for the page's life. */
  readonly actions: FilesActions;
}

/** @param area the text field, once it is there */
export function useFiles(area: () => CodeArea | undefined): UsedFiles {
  const ask = useAsk();
  const [state, dispatch] = useReducer(reduceFiles, NO_FILES);
  const latest = useRef(state);
  latest.current = state;

  const actions = useMemo<FilesActions>(() => {
    const current = () => {
      const { files, path } = latest.current;
      return path === undefined ? undefined : files.get(path);
    };
    /** Reads a file from the disk into the text field. */
    const read = async (path: string) => {
      try {
        const { text, version, isDefinition } = await ask("files", "read", { path });
        const field = area();
        if (!field) return false;
        const { canSave } = latest.current.list ?? await ask("files", "list", {});
        if (field.has(path)) field.reload(path, text);
        else field.open(path, { text, isDefinition, readOnly: !isDefinition || !canSave });
        dispatch({ type: "read", path, version, isDefinition });
        return true;
      } catch (error) {
        dispatch({ type: "unreadable", path, problem: wordsOf(error) });
        return false;
      }
    };
    return {
      async open(place) {
        const { path, line } = place;
        dispatch({ type: "chosen", path });
        if (!area()?.has(path) && !await read(path)) return;
        if (latest.current.path !== path) return;
        area()?.show(path);
        if (line !== undefined) area()?.goTo({ ...place, line });
      },
      async save() {
        const file = current();
        const field = area();
        if (!file || !field || file.isSaving || !file.isDefinition) return;
        const { path, version } = file;
        const text = field.text(path);
        dispatch({ type: "saving", path });
        try {
          const { version: saved } = await ask("files", "save", { path, text, version });
          dispatch({ type: "saved", path, version: saved, isChanged: field.saved(path, text) });
        } catch (error) {
          dispatch({ type: "not_saved", path, problem: wordsOf(error) });
          ask("files", "list", {}).then((list) => dispatch({ type: "listed", list }), () => {});
        }
      },
      reload() {
        const file = current();
        if (file) void read(file.path);
      },
      keep() {
        const file = current();
        if (file) dispatch({ type: "kept", path: file.path });
      },
      close() {
        const file = current();
        if (!file) return;
        area()?.close(file.path);
        dispatch({ type: "closed", path: file.path });
      },
      edited: (path, isChanged) => dispatch({ type: "edited", path, isChanged }),
    };
  }, []);

  const news = (list: FileList) => {
    dispatch({ type: "listed", list });
    area()?.check();
  };
  useNews("files", news);

  // What nobody has changed here simply follows the disk.
  useEffect(() => {
    for (const file of state.files.values()) {
      if (standingOf(file) !== "changed" || file.isChanged) continue;
      void ask("files", "read", { path: file.path }).then(({ text, version, isDefinition }) => {
        if (latest.current.files.get(file.path)?.isChanged) return;
        area()?.reload(file.path, text);
        dispatch({ type: "read", path: file.path, version, isDefinition });
      }, () => {});
    }
  }, [state.files]);

  useEffect(() => {
    if (state.path !== undefined || !state.list) return;
    const path = firstFile(state.list);
    if (path !== undefined) actions.open({ path });
  }, [state.path, state.list]);

  const isUnsaved = [...state.files.values()].some(({ isChanged }) => isChanged);
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isUnsaved]);

  return { state, actions };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
