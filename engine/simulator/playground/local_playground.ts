import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import {
  type Playground,
  type PlaygroundChange,
  type PlaygroundPlace,
  PlaygroundRefusal,
  type PlaygroundSnapshot,
  type TypedOption,
} from "../../model/playground.ts";
import type { PlaygroundGestures } from "../../model/playground_gestures.ts";
import type { ModalValues } from "../../model/playground_modal.ts";
import type { PersonInput } from "../../model/person_input.ts";
import type { LogRecord } from "../event_log.ts";
import type { Parts } from "../parts.ts";
import { callMenu } from "./menu.ts";
import { openDirect } from "./open_direct.ts";
import { openThread, type ThreadWish } from "./open_thread.ts";
import { deleteSeen, editOwn } from "./own_message.ts";
import { joinVoice, leaveVoice, setOwnVoice } from "./own_voice.ts";
import { press } from "./press.ts";
import { react, unreact } from "./react.ts";
import { say } from "./say.ts";
import { askChoices, callSlash } from "./slash.ts";
import { takeSnapshot } from "./snapshot.ts";
import { standingOf } from "./standing.ts";
import { closeModal, submit } from "./submit.ts";
import { readTypedLine } from "./typed_line.ts";
import { vote } from "./vote.ts";

/** What people do. Every input goes into the log before it has an effect, so that it can be done again. */
export class LocalPlayground implements Playground, PlaygroundGestures {
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

  say(
    place: PlaygroundPlace,
    content: string,
    replyTo?: string,
    files?: readonly string[],
  ): Promise<string> {
    const more = { ...(replyTo === undefined ? {} : { replyTo }), ...(files?.length ? { files } : {}) };
    return this.#do(
      place,
      { action: "say", content, ...more },
      () => say(this.#parts, place, content, replyTo, files),
    );
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
        // Who is no member, or not any more, is named by an id at Discord; here nobody knows ids by heart.
        member: (name) => guild?.names.members.get(name) ?? this.#personCalled(name),
        role: (name) => guild?.names.roles.get(name),
        channel: (name) => guild?.names.channels.get(name),
      });
      callSlash(this.#parts, place, call);
    });
  }

  /** @param name in lower case */
  #personCalled(name: string): string | undefined {
    for (const { id, username, global_name: shown } of this.#parts.world.users.values()) {
      if (username.toLowerCase() === name || shown?.toLowerCase() === name) return id;
    }
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

  react(place: PlaygroundPlace, messageId: string, emoji: string): Promise<void> {
    return this.#do(
      place,
      { action: "react", messageId, emoji },
      () => react(this.#parts, place, messageId, emoji),
    );
  }

  unreact(place: PlaygroundPlace, messageId: string, emoji: string): Promise<void> {
    return this.#do(
      place,
      { action: "unreact", messageId, emoji },
      () => unreact(this.#parts, place, messageId, emoji),
    );
  }

  editMessage(place: PlaygroundPlace, messageId: string, content: string): Promise<void> {
    return this.#do(
      place,
      { action: "edit", messageId, content },
      () => editOwn(this.#parts, place, messageId, content),
    );
  }

  deleteMessage(place: PlaygroundPlace, messageId: string): Promise<void> {
    return this.#do(place, { action: "delete", messageId }, () => deleteSeen(this.#parts, place, messageId));
  }

  joinVoice(place: PlaygroundPlace): Promise<void> {
    return this.#do(place, { action: "join_voice" }, () => joinVoice(this.#parts, place));
  }

  leaveVoice(place: PlaygroundPlace): Promise<void> {
    return this.#do(place, { action: "leave_voice" }, () => leaveVoice(this.#parts, place));
  }

  setOwnVoice(
    place: PlaygroundPlace,
    own: { readonly mute?: boolean; readonly deaf?: boolean },
  ): Promise<void> {
    return this.#do(place, { action: "own_voice", ...own }, () => setOwnVoice(this.#parts, place, own));
  }

  openThread(place: PlaygroundPlace, name: string, wish: ThreadWish = {}): Promise<string> {
    return this.#do(
      place,
      { action: "thread", name, ...wish },
      () => openThread(this.#parts, place, name, wish),
    );
  }

  submit(place: PlaygroundPlace, interactionId: string, values: ModalValues): Promise<void> {
    return this.#do(
      place,
      { action: "submit", interactionId, values },
      () => submit(this.#parts, place, interactionId, values),
    );
  }

  closeModal(place: PlaygroundPlace, interactionId: string): Promise<void> {
    return this.#do(
      place,
      { action: "close_modal", interactionId },
      () => closeModal(this.#parts, place, interactionId),
    );
  }

  vote(place: PlaygroundPlace, messageId: string, answerIds: readonly number[]): Promise<void> {
    return this.#do(
      place,
      { action: "vote", messageId, answerIds },
      () => vote(this.#parts, place, messageId, answerIds),
    );
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
