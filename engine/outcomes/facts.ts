/** What can be said of a outcome, in the words that tests use. */
import type { APIEmbed } from "discord-api-types/v10";
import { controlLabel, controlRows, isButton, type MessageControl } from "../model/message_controls.ts";
import type { Outcome } from "./outcomes.ts";
import type { Names } from "./names.ts";

export interface Facts {
  readonly text: string;
  /** The question of a poll. */
  readonly poll?: string;
  readonly embeds: readonly APIEmbed[];
  readonly ephemeral: boolean;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** By name; absent in direct messages. */
  readonly in?: string;
  /** Who got it as a direct message. */
  readonly dm?: string;
  readonly buttons: readonly string[];
  readonly selects: readonly string[];
  readonly files: readonly string[];
  readonly reactions: readonly string[];
  readonly pings: readonly string[];
}

export function factsOf({ kind, channelId, message, onlyFor }: Outcome, names: Names): Facts {
  const controls = controlRows(message?.components).flat();
  const dm = names.directOf(channelId);
  return {
    text: names.readable(
      message ? [message.content, ...textsIn(message.components)].filter(Boolean).join("\n") : "",
    ),
    poll: message?.poll?.question.text,
    embeds: message?.embeds ?? [],
    ephemeral: onlyFor !== undefined,
    edited: kind === "edited",
    deleted: kind === "deleted",
    ...(dm === undefined ? { in: names.channel(channelId) } : { dm }),
    buttons: controls.filter(isButton).map(labelOf),
    selects: controls.filter((control) => !isButton(control)).map(labelOf),
    files: (message?.attachments ?? []).map(({ filename }) => filename),
    reactions: (message?.reactions ?? []).map(({ emoji }) => emoji.name ?? ""),
    pings: [
      ...(message?.mentions ?? []).map(({ id }) => names.person(id)),
      ...(message?.mention_roles ?? []).map(names.role),
      ...(message?.mention_everyone ? ["everyone"] : []),
    ],
  };
}

/** Texts of the newer components, in their order. */
function textsIn(components: readonly object[] = []): string[] {
  return components.flatMap((component) => {
    const { content, components: inner } = component as { content?: string; components?: object[] };
    return [...(content ? [content] : []), ...textsIn(inner)];
  });
}

function labelOf(control: MessageControl): string {
  return `${controlLabel(control)}${control.disabled ? " (off)" : ""}`;
}

/** A colour as authors write it. */
export function showColour(color: number | undefined): string | undefined {
  return color === undefined ? undefined : `#${color.toString(16).padStart(6, "0").toUpperCase()}`;
}

export function showList(texts: readonly string[]): string {
  return texts.length === 0 ? "none" : texts.join(", ");
}
