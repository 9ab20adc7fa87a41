import { Icon } from "../basics/icon.tsx";
import { AddedFile } from "../modal/added_file.tsx";

/** Files that go with the next message, as `data:` addresses. */
export function AttachedFiles({ files, onFiles }: {
  files: readonly string[];
  onFiles: (files: readonly string[]) => void;
}) {
  return (
    <ul class="attached" aria-label="Files to send">
      {files.map((address, at) => (
        <li key={at}>
          <AddedFile address={address} onRemove={() => onFiles(files.filter((_, other) => other !== at))} />
        </li>
      ))}
    </ul>
  );
}

export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <label class="attach-button" title="Attach files">
      <input
        type="file"
        class="for-screen-readers"
        multiple
        aria-label="Attach files"
        onChange={({ currentTarget }) => {
          onFiles([...currentTarget.files ?? []]);
          currentTarget.value = "";
        }}
      />
      <Icon name="attach" />
    </label>
  );
}
