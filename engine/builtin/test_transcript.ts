/** A message of a built-in command as text that a test can compare and a person can read. */
import type { APIEmbed } from "discord-api-types/v10";
import type { OutgoingMessage, ReplyOptions } from "../model/message.ts";
import { DEFAULT_THEME } from "../model/theme.ts";

/**
 *     reply (for the asker, deleted after 10 s) error
 *     | # Title
 *     | Text
 *     | Field: value
 *     [Button] [(Switched off)] {Placeholder: Option · its description / *Picked*}
 */
export function describe(how: string, message: OutgoingMessage, options: ReplyOptions = {}): string {
  const facts = [
    ...options.ephemeral ? ["for the asker"] : [],
    ...options.deleteAfter === undefined ? [] : [`deleted after ${options.deleteAfter / 1000} s`],
  ];
  return [
    `${how}${facts.length > 0 ? ` (${facts.join(", ")})` : ""} ${
      (message.embeds ?? []).map(colour).join(", ")
    }`,
    ...(message.embeds ?? []).flatMap(embedLines),
    ...(message.files ?? []).map(({ name, type, data }) => `file ${name} ${type} ${data.length}`),
    ...(message.components ?? []).map((row) =>
      "components" in row ? row.components.map((control) => controlText(control)).join(" ") : ""
    ),
  ].join("\n");
}

function colour({ color }: APIEmbed): string {
  return Object.entries(DEFAULT_THEME).find(([, value]) => value === color)?.[0] ?? String(color);
}

function embedLines({ title, description, fields = [], thumbnail, footer }: APIEmbed): string[] {
  return [
    ...title === undefined ? [] : [`# ${title}`],
    ...description === undefined ? [] : description.split("\n"),
    ...fields.flatMap(({ name, value, inline }) =>
      `${name}${inline ? " (inline)" : ""}: ${value}`.split("\n")
    ),
    ...thumbnail ? [`thumbnail ${thumbnail.url}`] : [],
    ...footer ? [`-- ${footer.text}`] : [],
  ].map((line) => `| ${line}`);
}

function controlText(control: object): string {
  const { label, disabled, placeholder, options } = control as {
    label?: string;
    disabled?: boolean;
    placeholder?: string;
    options?: readonly { label: string; description?: string; default?: boolean }[];
  };
  if (!options) return disabled ? `[(${label})]` : `[${label}]`;
  const shown = options.map((one) => {
    const text = one.description === undefined ? one.label : `${one.label} · ${one.description}`;
    return one.default ? `*${text}*` : text;
  });
  return `{${placeholder}: ${shown.join(" / ")}}`;
}
