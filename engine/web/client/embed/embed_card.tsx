import type { APIEmbed } from "discord-api-types/v10";
import { ExternalLink } from "../basics/external_link.tsx";
import { parseLine } from "../markdown/parse_markdown.ts";
import { hexColor } from "../state/directory.ts";
import { InlineNodes } from "../text/inline_nodes.tsx";
import { Markdown } from "../text/markdown.tsx";
import { EmbedFields } from "./embed_fields.tsx";
import { EmbedFooter } from "./embed_footer.tsx";
import { ImagePlaceholder } from "./image_placeholder.tsx";

/** One embed, in every part that Discord draws. */
export function EmbedCard({ embed }: { embed: APIEmbed }) {
  const { author, title, url, description, fields, thumbnail, image, footer, timestamp, color } = embed;
  const bar = color === undefined ? undefined : { "--embed-color": hexColor(color) };
  return (
    <article class="embed" style={bar}>
      <div class="embed-grid">
        {author && (
          <div class="embed-author">
            {author.icon_url && <ImagePlaceholder url={author.icon_url} shape="icon" />}
            {author.url ? <ExternalLink url={author.url}>{author.name}</ExternalLink> : author.name}
          </div>
        )}
        {title && (
          <div class="embed-title">
            {url
              ? (
                <ExternalLink url={url}>
                  <InlineNodes nodes={parseLine(title)} />
                </ExternalLink>
              )
              : <InlineNodes nodes={parseLine(title)} />}
          </div>
        )}
        {description && (
          <div class="embed-description">
            <Markdown text={description} />
          </div>
        )}
        {fields && fields.length > 0 && <EmbedFields fields={fields} />}
        {thumbnail && (
          <div class="embed-thumbnail">
            <ImagePlaceholder url={thumbnail.url} shape="thumbnail" />
          </div>
        )}
        {image && (
          <ImagePlaceholder
            url={image.url}
            shape="image"
            width={image.width}
            height={image.height}
          />
        )}
        {(footer || timestamp) && <EmbedFooter footer={footer} timestamp={timestamp} />}
      </div>
    </article>
  );
}
