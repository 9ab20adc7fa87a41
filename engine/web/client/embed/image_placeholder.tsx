import { Icon } from "../basics/icon.tsx";

export interface ImagePlaceholderProps {
  readonly url: string;
  readonly shape: "icon" | "thumbnail" | "image";
  readonly width?: number;
  readonly height?: number;
}

/** Stands for a picture: loading it would be a request to somebody else's server. */
export function ImagePlaceholder({ url, shape, width, height }: ImagePlaceholderProps) {
  if (shape !== "image") {
    return (
      <span
        class={`picture picture-${shape}`}
        role="img"
        aria-label={`Picture, not loaded: ${url}`}
        title={url}
      >
        <Icon name="image" size={shape === "icon" ? 14 : 28} />
      </span>
    );
  }
  const ratio = width && height ? { aspectRatio: `${width} / ${height}` } : undefined;
  return (
    <figure class="picture picture-image" style={ratio}>
      <Icon name="image" size={32} />
      <figcaption>
        <span>Picture, not loaded: this page asks no other server for anything</span>
        <span class="picture-url">{url}</span>
      </figcaption>
    </figure>
  );
}
