/** An embed of a definition → a function that fills it in (source: Discord docs, resources/message, embed). */
import type { APIEmbed } from "discord-api-types/v10";
import type { Problems } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/span.ts";
import { LIMITS } from "../model/limits.ts";
import type { Scope } from "../model/scope.ts";
import type { Variables } from "../model/shape.ts";
import type { Theme } from "../model/theme.ts";
import { readColour } from "../schema/kit/colour.ts";
import { hasPlaceholder } from "../schema/kit/placeholder.ts";
import type { EmbedDefinition } from "../schema/keys/embed.ts";
import { compileText } from "../template/text.ts";
import { cut } from "../words/cut.ts";

/** Discord refuses an empty field; this is what shows for one that its author left blank. */
const BLANK = "\u200b";

const VISIBLE = ["title", "description", "author", "footer", "image", "thumbnail"] as const;

type Fill = (scope: Scope) => string;

/**
 * Compiles an embed. Parts that render to nothing are left out, texts over Discord's limits are cut with `…`.
 * @param theme what the names of colours mean in this bot
 */
export function compileEmbed(
  definition: EmbedDefinition,
  variables: Variables,
  theme: Theme,
  problems: Problems,
): (scope: Scope) => APIEmbed {
  const text = (source: SourceText | undefined, limit: number): Fill | undefined => {
    if (!source) return;
    const template = compileText(source, variables, problems);
    return (scope) => cut(template.render(scope), limit);
  };
  const limits = LIMITS.embed;
  const title = text(definition.title, limits.title);
  const description = text(definition.description, limits.description);
  const url = text(definition.url, limits.url);
  const color = compileColour(definition.color, theme, text);
  const timestamp = compileTimestamp(definition.timestamp, text);
  const image = text(definition.image, limits.url);
  const thumbnail = text(definition.thumbnail, limits.url);
  const author = definition.author && {
    name: text(definition.author.name, limits.author)!,
    url: text(definition.author.url, limits.url),
    icon: text(definition.author.icon, limits.url),
  };
  const footer = definition.footer && {
    text: text(definition.footer.text, limits.footer)!,
    icon: text(definition.footer.icon, limits.url),
  };
  const fields = definition.fields.map((field) => ({
    name: text(field.name, limits.fieldName)!,
    value: text(field.value, limits.fieldValue)!,
    inline: field.inline,
    /** Whether it is left out where there turns out to be nothing to say. */
    optional: hasPlaceholder(field.value.text),
  }));

  return (scope) => {
    const embed: APIEmbed = {};
    set(embed, "title", title?.(scope));
    set(embed, "description", description?.(scope));
    set(embed, "url", url?.(scope));
    set(embed, "timestamp", timestamp?.(scope));
    const colour = color?.(scope);
    if (colour !== undefined) embed.color = colour;
    const imageUrl = image?.(scope);
    if (imageUrl) embed.image = { url: imageUrl };
    const thumbnailUrl = thumbnail?.(scope);
    if (thumbnailUrl) embed.thumbnail = { url: thumbnailUrl };
    const authorName = author?.name(scope);
    if (author && authorName) {
      embed.author = { name: authorName };
      set(embed.author, "url", author.url?.(scope));
      set(embed.author, "icon_url", author.icon?.(scope));
    }
    const footerText = footer?.text(scope);
    if (footer && footerText) {
      embed.footer = { text: footerText };
      set(embed.footer, "icon_url", footer.icon?.(scope));
    }
    const filled = fields.map((field) => ({ field, value: field.value(scope) }));
    const said = filled.filter(({ field, value }) => value !== "" || !field.optional);
    // An embed of empty fields alone keeps them: Discord refuses one without anything in it.
    const kept = said.length > 0 || VISIBLE.some((part) => embed[part] !== undefined) ? said : filled;
    if (kept.length > 0) {
      embed.fields = kept.map(({ field, value }) => ({
        name: field.name(scope) || BLANK,
        value: value || BLANK,
        ...(field.inline ? { inline: true } : {}),
      }));
    }
    return embed;
  };
}

function set<Target, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key] | "" | undefined,
): void {
  if (value !== undefined && value !== "") target[key] = value;
}

type CompileText = (source: SourceText | undefined, limit: number) => Fill | undefined;

function compileColour(source: SourceText | undefined, theme: Theme, text: CompileText) {
  const fixed = source && readColour(source.text, theme);
  if (fixed !== undefined) return () => fixed;
  const fill = text(source, 100);
  return fill && ((scope: Scope) => readColour(fill(scope), theme));
}

function compileTimestamp(source: SourceText | undefined, text: CompileText) {
  if (!source) return;
  if (/^(true|yes|on|now)$/i.test(source.text)) {
    return (scope: Scope) => new Date(Number(scope["now"])).toISOString();
  }
  const fill = text(source, 100)!;
  return (scope: Scope) => {
    const printed = fill(scope);
    // A placeholder for a time prints as Discord's timestamp, `<t:SECONDS:f>`.
    const seconds = /^<t:(-?\d+)/.exec(printed)?.[1];
    const time = seconds === undefined ? Date.parse(printed) : Number(seconds) * 1000;
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  };
}
