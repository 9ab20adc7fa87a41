import type { FileFacts, FileList } from "../../../model/panels/files.ts";
import { Icon } from "../basics/icon.tsx";
import { type OpenFile, standingOf } from "./files_state.ts";

export interface FileMenuProps {
  readonly list: FileList | undefined;
  readonly path: string | undefined;
  readonly files: ReadonlyMap<string, OpenFile>;
  readonly onChoose: (path: string) => void;
}

const GROUPS = [
  { kind: "bot", title: "Bots" },
  { kind: "extension", title: "Extensions" },
  { kind: "example", title: "Examples" },
] as const;

/** All files of the project; in a narrow window a select. */
export function FileMenu({ list, path, files, onChoose }: FileMenuProps) {
  const groups = GROUPS.map(({ kind, title }) => ({
    title,
    files: (list?.files ?? []).filter((file) => file.kind === kind),
  })).filter((group) => group.files.length > 0);
  return (
    <nav class="file-menu" aria-label="Files" aria-busy={list === undefined}>
      <select
        class="file-select"
        aria-label="File"
        value={path ?? ""}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            {group.files.map((file) => (
              <option key={file.path} value={file.path} selected={file.path === path}>
                {file.path}
                {files.get(file.path)?.isChanged ? " • not saved" : ""}
                {file.errors > 0 ? ` • ${wordsOf(file)}` : ""}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {groups.map((group) => (
        <div key={group.title} class="file-group">
          <h2>{group.title}</h2>
          <ul>
            {group.files.map((file) => (
              <li key={file.path}>
                <FileButton
                  facts={file}
                  open={files.get(file.path)}
                  isCurrent={file.path === path}
                  onChoose={onChoose}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface FileButtonProps {
  readonly facts: FileFacts;
  readonly open: OpenFile | undefined;
  readonly isCurrent: boolean;
  readonly onChoose: (path: string) => void;
}

function FileButton({ facts, open, isCurrent, onChoose }: FileButtonProps) {
  const { path, errors, warnings } = facts;
  const short = path.replace(/^(?:bots\/examples|bots|extensions)\//, "");
  const name = short.replace(/^.*\//, "");
  const mark = errors > 0 ? "error" : warnings > 0 ? "warning" : undefined;
  return (
    <button
      type="button"
      class="file-button"
      title={path}
      aria-current={isCurrent ? "page" : undefined}
      onClick={() => onChoose(path)}
    >
      <Icon name="file" size={16} />
      <span class="file-name">
        {short !== name && <span class="file-folder">{short.slice(0, -name.length)}</span>}
        {name}
      </span>
      {open?.isChanged && <ChangedDot isOvertaken={standingOf(open) !== "same"} />}
      {mark && (
        <span class={`file-mark ${mark}`}>
          <span aria-hidden="true">{errors || warnings}</span>
          <span class="for-screen-readers">{wordsOf(facts)}</span>
        </span>
      )}
    </button>
  );
}

function ChangedDot({ isOvertaken }: { readonly isOvertaken: boolean }) {
  const words = isOvertaken ? "not saved, and changed on the disk" : "not saved";
  return (
    <span class={isOvertaken ? "file-changed overtaken" : "file-changed"} role="img" aria-label={words} />
  );
}

/** `2 errors`, `1 warning`. */
function wordsOf({ errors, warnings }: FileFacts): string {
  const [count, what] = errors > 0 ? [errors, "error"] : [warnings, "warning"];
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
