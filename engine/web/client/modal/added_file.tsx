import { Icon } from "../basics/icon.tsx";
import { fileName } from "./read_files.ts";

export interface AddedFileProps {
  /** The file as a `data:` address. */
  readonly address: string;
  readonly onRemove: () => void;
}

/** A file that somebody has added, and can take out again. */
export function AddedFile({ address, onRemove }: AddedFileProps) {
  const name = fileName(address);
  return (
    <>
      <Icon name="file" size={18} />
      <span>{name}</span>
      <button type="button" class="icon-button" aria-label={`Take ${name} out`} onClick={onRemove}>
        <Icon name="close" size={16} />
      </button>
    </>
  );
}
