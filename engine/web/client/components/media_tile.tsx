import type { APIMediaGalleryItem } from "discord-api-types/v10";
import { Icon } from "../basics/icon.tsx";
import { shadeOf } from "../basics/initials.ts";
import { SpoilerCover } from "./spoiler_cover.tsx";
import { fileNameOf } from "./file_name_of.ts";

const SHADES = 8;

/** Stands for a picture or film, in a shade of its own: loading it would be a request to somebody else's server. */
export function MediaTile({ item, shape }: { item: APIMediaGalleryItem; shape: "thumbnail" | "tile" }) {
  const { media: { url }, description, spoiler = false } = item;
  const name = description || fileNameOf(url);
  return (
    <SpoilerCover isHidden={spoiler}>
      <div
        class={`media media-${shape} shade-${shadeOf(url, SHADES)}`}
        role="img"
        aria-label={`Picture, not loaded: ${name}`}
        title={`${name}\n${url}`}
      >
        <Icon name="image" size={shape === "tile" ? 28 : 24} />
        {shape === "tile" && <span class="media-name">{name}</span>}
      </div>
    </SpoilerCover>
  );
}
