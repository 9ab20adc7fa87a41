/** Messages of built-in commands: one embed in a colour of the theme, and rows of controls below it. */
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from "discord-api-types/v10";
import { LIMITS } from "../../model/limits.ts";
import type { OutgoingFile, OutgoingMessage } from "../../model/message.ts";
import type { Run } from "../../model/program.ts";
import type { ThemeColour } from "../../model/theme.ts";
import { cut } from "../../words/cut.ts";
import { fitEmbeds } from "../../words/fit_embeds.ts";
import { BLANK } from "./blank.ts";

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface Field {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
}

export interface PageParts {
  readonly title?: string;
  readonly description?: string;
  readonly fields?: readonly Field[];
  readonly footer?: string;
  /** Address of a picture. */
  readonly thumbnail?: string;
}

/**
 * Texts over Discord's limits are cut: an author may have changed any of them. A message without rows takes the
 * controls of the one that it replaces away.
 */
export function page(
  run: Run,
  colour: ThemeColour,
  parts: PageParts,
  rows: readonly Row[] = [],
  files?: readonly OutgoingFile[],
): OutgoingMessage {
  const limits = LIMITS.embed;
  const embed: APIEmbed = { color: run.bot.program.theme[colour] };
  if (parts.title) embed.title = cut(parts.title, limits.title);
  if (parts.description) embed.description = cut(parts.description, limits.description);
  if (parts.fields && parts.fields.length > 0) {
    embed.fields = parts.fields.slice(0, limits.fields).map(({ name, value, inline }) => ({
      name: cut(name, limits.fieldName).trim() || BLANK,
      value: cut(value, limits.fieldValue).trim() || BLANK,
      ...(inline ? { inline } : {}),
    }));
  }
  if (parts.footer) embed.footer = { text: cut(parts.footer, limits.footer) };
  if (parts.thumbnail) embed.thumbnail = { url: parts.thumbnail };
  return {
    embeds: fitEmbeds([embed]),
    components: [...rows],
    ...(files ? { files } : {}),
    allowed_mentions: { parse: [], replied_user: false },
  };
}
