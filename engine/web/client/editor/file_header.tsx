import type { FileFacts } from "../../../model/panels/files.ts";
import type { OpenFile } from "./files_state.ts";

export interface FileHeaderProps {
  readonly path: string | undefined;
  readonly kind: FileFacts["kind"] | undefined;
  readonly file: OpenFile | undefined;
  readonly canSave: boolean;
  readonly onSave: () => void;
}

/** Which file it is, and whether it is saved. */
export function FileHeader({ path, kind, file, canSave, onSave }: FileHeaderProps) {
  const canSaveThis = canSave && file?.isDefinition === true;
  return (
    <header class="file-header">
      <h1>{path ?? "Editor"}</h1>
      {kind === "example" && (
        <span class="file-note">an example, which runs only when it is started by name</span>
      )}
      {file && (
        <span class="file-state" role="status">
          {file.isSaving ? "Saving…" : file.isChanged ? "Not saved" : canSaveThis ? "Saved" : "Read only"}
        </span>
      )}
      {canSaveThis && (
        <button
          type="button"
          class="file-save"
          disabled={file.isSaving || !file.isChanged && file.version !== null}
          aria-keyshortcuts="Control+S Meta+S"
          title="Ctrl+S"
          onClick={onSave}
        >
          Save
        </button>
      )}
    </header>
  );
}
