import type { APIMediaGalleryItem } from "discord-api-types/v10";
import { MediaTile } from "./media_tile.tsx";

/** Above this number all pictures are of one size. */
const MOST_ARRANGED = 4;

/** One to ten pictures: the fewer, the larger. */
export function MediaGallery({ items }: { items: readonly APIMediaGalleryItem[] }) {
  const count = items.length > MOST_ARRANGED ? "many" : items.length;
  return (
    <div class={`gallery gallery-${count}`}>
      {items.map((item, at) => <MediaTile key={at} item={item} shape="tile" />)}
    </div>
  );
}
