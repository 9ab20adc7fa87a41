/**
 * A message of Components V2 stays one for good (source: Discord docs, components/reference). A plain message that takes
 * the place of one is made of components as well: its text and embeds become texts.
 */
import type {
  APIComponentInContainer,
  APIContainerComponent,
  APIEmbed,
  APITextDisplayComponent,
} from "discord-api-types/v10";
import { COMPONENT_TYPE, MESSAGE_FLAG } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import { cut } from "../../words/cut.ts";

export function fitPressed(
  message: OutgoingMessage,
  pressed: Pick<OutgoingMessage, "flags">,
): OutgoingMessage {
  if (!isNewer(pressed) || isNewer(message)) return message;
  const { content, embeds = [], components = [], ...rest } = message;
  const texts = new Texts();
  return {
    ...rest,
    flags: (message.flags ?? 0) | MESSAGE_FLAG.COMPONENTS_V2,
    components: [...texts.of(content), ...embeds.map((embed) => container(embed, texts)), ...components],
  };
}

function isNewer({ flags = 0 }: Pick<OutgoingMessage, "flags">): boolean {
  return (flags & MESSAGE_FLAG.COMPONENTS_V2) !== 0;
}

/** Texts of one message, which have room for so many characters together. */
class Texts {
  #left: number = LIMITS.components.text;

  of(content: string | undefined): APITextDisplayComponent[] {
    if (!content?.trim() || this.#left <= 0) return [];
    const shown = cut(content, this.#left);
    this.#left -= shown.length;
    return [{ type: COMPONENT_TYPE.TEXT_DISPLAY, content: shown }];
  }
}

function container(embed: APIEmbed, texts: Texts): APIContainerComponent {
  const { title, url, description, fields = [], image, footer, color } = embed;
  const words = [
    title && `## ${url ? `[${title}](${url})` : title}`,
    description,
    ...fields.map(({ name, value }) => `**${name}**\n${value}`),
    footer && `-# ${footer.text}`,
  ].filter(Boolean).join("\n");
  const shown: APIComponentInContainer[] = texts.of(words);
  if (image) shown.push({ type: COMPONENT_TYPE.MEDIA_GALLERY, items: [{ media: { url: image.url } }] });
  if (shown.length === 0) shown.push({ type: COMPONENT_TYPE.SEPARATOR });
  return {
    type: COMPONENT_TYPE.CONTAINER,
    components: shown,
    ...(color === undefined ? {} : { accent_color: color }),
  };
}
