/** What a person in the terminal does besides writing: presses, reactions, votes, changes of their own messages, voice. */
import {
  type Playground,
  type PlaygroundGuild,
  type PlaygroundPlace,
  PlaygroundRefusal,
  type SeenMessage,
} from "../model/playground.ts";
import type { PlaygroundGestures } from "../model/playground_gestures.ts";
import { meantButton, meantPick, meantVote, same } from "./terminal_chat_controls.ts";

export interface GestureContext {
  readonly playground: Playground & PlaygroundGestures;
  readonly place: PlaygroundPlace;
  /** What the person sees in the channel, oldest first. */
  readonly seen: readonly SeenMessage[];
  readonly guild: PlaygroundGuild;
}

/** @throws PlaygroundRefusal with the words that the person is shown */
type Gesture = (context: GestureContext, text: string) => Promise<unknown>;

/** By their words, without the colon. */
export const GESTURES: ReadonlyMap<string, Gesture> = new Map<string, Gesture>([
  ["press", ({ playground, place, seen }, label) => {
    const meant = meantButton(seen, wanted(label, ":press LABEL"));
    if (!meant) throw new PlaygroundRefusal(`No button reads "${label}".`);
    return playground.press(place, meant.messageId, meant.customId);
  }],
  ["pick", ({ playground, place, seen, guild }, label) => {
    const meant = meantPick(seen, wanted(label, ":pick LABEL"), guild);
    if (!meant) throw new PlaygroundRefusal(`No select offers "${label}".`);
    return playground.press(place, meant.messageId, meant.customId, meant.values);
  }],
  ["react", ({ playground, place, seen }, text) => {
    const emoji = wanted(text, ":react 👍");
    const { message, reactors } = newest(seen);
    const gave = reactors?.[emoji]?.includes(place.as) ?? false;
    return gave ? playground.unreact(place, message.id, emoji) : playground.react(place, message.id, emoji);
  }],
  ["vote", ({ playground, place, seen }, label) => {
    const meant = meantVote(seen, label);
    if (!meant) {
      throw new PlaygroundRefusal(label ? `No poll has the answer "${label}".` : "No poll is here.");
    }
    return playground.vote(place, meant.messageId, meant.answerIds);
  }],
  [
    "reply",
    ({ playground, place, seen }, text) =>
      playground.say(place, wanted(text, ":reply TEXT"), newest(seen).message.id),
  ],
  [
    "edit",
    ({ playground, place, seen }, text) =>
      playground.editMessage(place, ownNewest(seen, place).message.id, wanted(text, ":edit TEXT")),
  ],
  [
    "delete",
    ({ playground, place, seen }) => playground.deleteMessage(place, ownNewest(seen, place).message.id),
  ],
  ["join", ({ playground, place, guild }, name) => {
    const channel = guild.channels.find((one) => same(one.name, wanted(name, ":join CHANNEL")));
    if (!channel) throw new PlaygroundRefusal(`There is no channel "${name}".`);
    return playground.joinVoice({ ...place, channelId: channel.id });
  }],
  ["leave", ({ playground, place }) => playground.leaveVoice(place)],
]);

function wanted(text: string, form: string): string {
  if (text === "") throw new PlaygroundRefusal(`Something is missing: ${form}`);
  return text;
}

/** The newest message that everybody sees. */
function newest(seen: readonly SeenMessage[]): SeenMessage {
  const last = seen.findLast(({ onlyFor }) => onlyFor === undefined);
  if (!last) throw new PlaygroundRefusal("There is no message here yet.");
  return last;
}

function ownNewest(seen: readonly SeenMessage[], { as }: PlaygroundPlace): SeenMessage {
  const last = seen.findLast(({ message }) => message.author.id === as);
  if (!last) throw new PlaygroundRefusal("You have written nothing here yet.");
  return last;
}
