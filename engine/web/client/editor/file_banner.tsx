import { Icon } from "../basics/icon.tsx";
import { type OpenFile, standingOf } from "./files_state.ts";
import type { FilesActions } from "./use_files.ts";

export interface FileBannerProps {
  readonly file: OpenFile | undefined;
  /** Why the file cannot be shown, or the extension in it does not run. */
  readonly problem: string | undefined;
  /** Where files cannot be saved. */
  readonly howToSave: string | undefined;
  readonly actions: Pick<FilesActions, "reload" | "keep" | "close">;
}

/** What one has to know of a file before one goes on. */
export function FileBanner({ file, problem, howToSave, actions }: FileBannerProps) {
  const standing = file ? standingOf(file) : "same";
  if (standing === "gone") {
    return (
      <Banner text="This file is not there any more.">
        <button type="button" onClick={actions.keep}>Keep mine</button>
        <button type="button" onClick={actions.close}>Close it</button>
      </Banner>
    );
  }
  if (standing === "changed" && file?.isChanged) {
    return (
      <Banner text="This file has changed on the disk while you were writing.">
        <button type="button" onClick={actions.reload}>Reload it</button>
        <button type="button" onClick={actions.keep}>Keep mine</button>
      </Banner>
    );
  }
  const told = file?.problem ?? problem;
  if (told !== undefined) return <Banner text={told} />;
  return howToSave ? <p class="file-banner quiet">{howToSave}</p> : null;
}

function Banner({ text, children }: { text: string; children?: preact.ComponentChildren }) {
  return (
    <div class="file-banner" role="alert">
      <Icon name="alert" size={18} />
      <span>{text}</span>
      {children}
    </div>
  );
}
