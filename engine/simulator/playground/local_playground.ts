import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import {
  type Playground,
  type PlaygroundChange,
  type PlaygroundPlace,
  PlaygroundRefusal,
  type PlaygroundSnapshot,
  type TypedOption,
} from "../../model/playground.ts";
import type { LogRecord, PersonInput } from "../event_log.ts";
import type { Parts } from "../parts.ts";
import { callMenu } from "./menu.ts";
import { openDirect } from "./open_direct.ts";
import { press } from "./press.ts";
import { say } from "./say.ts";
import { askChoices, callSlash } from "./slash.ts";
import { takeSnapshot } from "./snapshot.ts";
import { standingOf } from "./standing.ts";
import { readTypedLine } from "./typed_line.ts";

/** What people do. Every input goes into the log before it has an effect, so that it can be done again. */
export class LocalPlayground implements Playground {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  snapshot(): PlaygroundSnapshot {
    return takeSnapshot(this.#parts);
  }

  watch(listener: (change: PlaygroundChange) => void): () => void {
    return this.#parts.watchers.add(listener);
  }

  say(place: PlaygroundPlace, content: string, replyTo?: string): Promise<string> {
    const input = { action: "say", content, ...(replyTo === undefined ? {} : { replyTo }) } as const;
    return this.#do(place, input, () => say(this.#parts, place, content, replyTo));
  }

  slash(
    place: PlaygroundPlace,
    commandId: string,
    path: readonly string[],
    options: readonly TypedOption[],
  ): Promise<void> {
    const call = { commandId, path, options };
    return this.#do(place, { action: "slash", ...call }, () => callSlash(this.#parts, place, call));
  }

  type(place: PlaygroundPlace, line: string): Promise<void> {
    return this.#do(place, { action: "type", line }, () => {
      const { guild, channel: { direct } } = standingOf(this.#parts, place);
      const commands = this.#parts.commands.offered(guild?.id).filter(({ type, application_id: id }) =>
        type === 1 && (direct ? direct.botId === id : guild?.members.has(id))
      );
      const call = readTypedLine(line, commands, {
        member: (name) => guild?.names.members.get(name),
        role: (name) => guild?.names.roles.get(name),
        channel: (name) => guild?.names.channels.get(name),
      });
      callSlash(this.#parts, place, call);
    });
  }

  autocomplete(
    place: PlaygroundPlace,
    commandId: string,
    path: readonly string[],
    options: readonly TypedOption[],
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const call = { commandId, path, options };
    return this.#do(
      place,
      { action: "autocomplete", ...call, focused },
      () => askChoices(this.#parts, place, call, focused),
    );
  }

  menu(place: PlaygroundPlace, commandId: string, targetId: string): Promise<void> {
    return this.#do(
      place,
      { action: "menu", commandId, targetId },
      () => callMenu(this.#parts, place, commandId, targetId),
    );
  }

  press(
    place: PlaygroundPlace,
    messageId: string,
    customId: string,
    values?: readonly string[],
  ): Promise<void> {
    const input = { action: "press", messageId, customId, ...(values ? { values } : {}) } as const;
    return this.#do(place, input, () => press(this.#parts, place, messageId, customId, values));
  }

  openDirect(personId: string, botId: string): Promise<string> {
    const record = { kind: "open_direct", personId, botId } as const;
    return this.#record(record, () => openDirect(this.#parts, personId, botId));
  }

  dismiss(place: PlaygroundPlace, messageId: string): Promise<void> {
    return this.#do(place, { action: "dismiss", messageId }, () => {
      const { channel, user } = standingOf(this.#parts, place);
      const stored = channel.messages.get(messageId);
      if (!stored || stored.onlyFor !== user.id) {
        throw new PlaygroundRefusal("Only a message that you alone can see can be dismissed.");
      }
      channel.messages.replace({ ...stored, dismissed: true });
      this.#parts.watchers.tell({ type: "message_delete", channelId: channel.id, messageId });
    });
  }

  #do<Result>(
    place: PlaygroundPlace,
    input: PersonInput,
    act: () => Result | Promise<Result>,
  ): Promise<Result> {
    return this.#record({ kind: "input", place, input }, act);
  }

  #record<Result>(record: LogRecord, act: () => Result | Promise<Result>): Promise<Result> {
    this.#parts.moment.begin();
    this.#parts.log.append(record);
    try {
      return Promise.resolve(act());
    } catch (error) {
      if (!(error instanceof PlaygroundRefusal)) throw error;
      this.#parts.log.append({ kind: "refusal", message: error.message });
      return Promise.reject(error);
    }
  }
}
