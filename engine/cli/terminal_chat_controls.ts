/** Which button or select a person in the terminal means. */
import type { APISelectMenuComponent } from "discord-api-types/v10";
import {
  controlAddress,
  controlLabel,
  controlRows,
  isButton,
  type MessageControl,
  OFFERED,
} from "../model/message_controls.ts";
import type { PlaygroundGuild, SeenMessage } from "../model/playground.ts";
import { displayName } from "./render_message.ts";

/** Between the labels of a pick of several. */
export const BETWEEN = "|";

/** A control of a message, and what is picked in it. */
export interface Meant {
  readonly messageId: string;
  readonly customId: string;
  readonly values?: readonly string[];
}

/**
 * The newest button that reads so; capitals do not matter.
 * @param messages that the person sees, oldest first
 */
export function meantButton(messages: readonly SeenMessage[], label: string): Meant | undefined {
  for (const { messageId, control } of newestFirst(messages)) {
    if (!isButton(control)) continue;
    const names = [controlLabel(control), "label" in control ? control.label : undefined];
    if (names.some((name) => name && same(name, label))) {
      return { messageId, customId: controlAddress(control) };
    }
  }
}

/**
 * The newest select that offers everything that was picked, several separated by `|`.
 * @param guild whose people, roles and channels some selects offer
 */
export function meantPick(
  messages: readonly SeenMessage[],
  labels: string,
  guild: PlaygroundGuild,
): Meant | undefined {
  const picked = labels.split(BETWEEN).map((label) => label.trim()).filter((label) => label !== "");
  for (const { messageId, control } of newestFirst(messages)) {
    if (isButton(control)) continue;
    const offers = offersOf(control, guild);
    const values = picked.map((label) => offers.find(([name]) => same(name, label))?.[1]);
    if (values.every((value) => value !== undefined)) {
      return { messageId, customId: controlAddress(control), values };
    }
  }
}

function* newestFirst(
  messages: readonly SeenMessage[],
): Generator<{ messageId: string; control: MessageControl }> {
  for (const { message } of messages.toReversed()) {
    for (const control of controlRows(message.components).flat()) yield { messageId: message.id, control };
  }
}

/** Names and values. */
export function offersOf(
  select: APISelectMenuComponent,
  guild: PlaygroundGuild,
): (readonly [string, string])[] {
  if ("options" in select) return select.options.map(({ label, value }) => [label, value] as const);
  const offered = OFFERED[select.type];
  const people = guild.members.map(({ user }) => [displayName(user), user.id] as const);
  const roles = guild.roles.map(({ name, id }) => [name, id] as const);
  if (offered === "channels") return guild.channels.map(({ name, id }) => [name, id] as const);
  return offered === "people" ? people : offered === "roles" ? roles : [...people, ...roles];
}

/** Whether a person means `a`; capitals and a sign in front do not matter. */
export function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.replace(/^[@#]/, "").toLowerCase();
}

/** The newest poll that offers every answer that was named, several separated by `|`. */
export function meantVote(
  messages: readonly SeenMessage[],
  labels: string,
): { readonly messageId: string; readonly answerIds: readonly number[] } | undefined {
  const named = labels.split(BETWEEN).map((label) => label.trim()).filter((label) => label !== "");
  for (const { message: { id: messageId, poll } } of messages.toReversed()) {
    if (!poll) continue;
    const ids = named.map((label) =>
      poll.answers.find(({ poll_media: { text = "" } }) => same(text, label))?.answer_id
    );
    const answerIds = ids.filter((id) => id !== undefined);
    if (answerIds.length === ids.length) return { messageId, answerIds };
  }
}
