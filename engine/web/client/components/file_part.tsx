import type { APIAttachment, APIFileComponent } from "discord-api-types/v10";
import { FileCard } from "../message/file_card.tsx";
import { fileNameOf } from "./file_name_of.ts";
import { SpoilerCover } from "./spoiler_cover.tsx";

/** A file that the bot shows at this place of its message. */
export function FilePart({ part, files }: { part: APIFileComponent; files: readonly APIAttachment[] }) {
  const filename = part.name ?? fileNameOf(part.file.url);
  const size = part.size ?? files.find((file) => file.filename === filename)?.size;
  return (
    <SpoilerCover isHidden={part.spoiler ?? false}>
      <FileCard file={{ filename, size }} />
    </SpoilerCover>
  );
}
