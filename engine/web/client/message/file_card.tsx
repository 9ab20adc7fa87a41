import { Icon } from "../basics/icon.tsx";

export interface ShownFile {
  readonly filename: string;
  /** Bytes; not told of every file. */
  readonly size: number | undefined;
}

export function FileCard({ file }: { file: ShownFile }) {
  return (
    <div class="file-card">
      <Icon name="file" size={28} />
      <div>
        <div class="file-name">{file.filename}</div>
        {file.size !== undefined && <div class="file-size">{sizeText(file.size)}</div>}
      </div>
    </div>
  );
}

/** Bytes as people read them. */
function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
