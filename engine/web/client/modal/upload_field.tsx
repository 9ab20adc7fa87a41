import type { APIFileUploadComponent } from "discord-api-types/v10";
import { useState } from "preact/hooks";
import { AddedFile } from "./added_file.tsx";
import type { ControlProps } from "./control_props.ts";
import { countBounds } from "./form_values.ts";
import { fileSize, readFiles } from "./read_files.ts";

/** Files from this computer: chosen or dropped. */
export function UploadField(props: ControlProps<APIFileUploadComponent, readonly string[]>) {
  const { id, control, value, describedBy, isWrong, onValue } = props;
  const [refusal, setRefusal] = useState<string>();
  const { max } = countBounds(control);
  const add = async (files: readonly File[]) => {
    try {
      const taken = value.reduce((sum, address) => sum + fileSize(address), 0);
      onValue([...value, ...await readFiles(files, taken)]);
      setRefusal(undefined);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div
      class="form-upload"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add([...event.dataTransfer?.files ?? []]);
      }}
    >
      {value.map((address, at) => (
        <span key={at} class="form-file">
          <AddedFile address={address} onRemove={() => onValue(value.filter((_, other) => other !== at))} />
        </span>
      ))}
      {value.length < max && (
        <label class="form-drop">
          <input
            type="file"
            class="for-screen-readers"
            multiple={max > 1}
            accept={accepted(control)}
            aria-labelledby={`${id}-label`}
            aria-describedby={describedBy}
            aria-invalid={isWrong}
            onChange={({ currentTarget }) => {
              void add([...currentTarget.files ?? []]);
              currentTarget.value = "";
            }}
          />
          <span aria-hidden="true">
            Drop {max > 1 ? "files" : "a file"} here or <b>browse</b>
          </span>
        </label>
      )}
      {refusal && <p class="form-problem" role="alert">{refusal}</p>}
    </div>
  );
}

/** Kinds such as `image` are written otherwise in a browser; `.pdf` is the same. */
function accepted({ file_types }: APIFileUploadComponent): string | undefined {
  return file_types?.map((type) => type.startsWith(".") ? type : `${type}/*`).join(",");
}
