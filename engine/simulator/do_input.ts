/** What a person did, done again. */
import type { PersonInput } from "../model/person_input.ts";
import type { Playground, PlaygroundPlace } from "../model/playground.ts";
import type { PlaygroundGestures } from "../model/playground_gestures.ts";

/** Resolves and rejects as the playground does. */
export function doInput(
  playground: Playground & PlaygroundGestures,
  place: PlaygroundPlace,
  input: PersonInput,
): Promise<unknown> {
  switch (input.action) {
    case "say":
      return playground.say(place, input.content, input.replyTo, input.files);
    case "slash":
      return playground.slash(place, input.commandId, input.path, input.options);
    case "type":
      return playground.type(place, input.line);
    case "autocomplete":
      return playground.autocomplete(place, input.commandId, input.path, input.options, input.focused);
    case "menu":
      return playground.menu(place, input.commandId, input.targetId);
    case "press":
      return playground.press(place, input.messageId, input.customId, input.values);
    case "dismiss":
      return playground.dismiss(place, input.messageId);
    case "react":
      return playground.react(place, input.messageId, input.emoji);
    case "unreact":
      return playground.unreact(place, input.messageId, input.emoji);
    case "edit":
      return playground.editMessage(place, input.messageId, input.content);
    case "delete":
      return playground.deleteMessage(place, input.messageId);
    case "join_voice":
      return playground.joinVoice(place);
    case "leave_voice":
      return playground.leaveVoice(place);
    case "own_voice":
      return playground.setOwnVoice(place, input);
    case "thread":
      return playground.openThread(place, input.name, input);
    case "submit":
      return playground.submit(place, input.interactionId, input.values);
    case "close_modal":
      return playground.closeModal(place, input.interactionId);
    case "vote":
      return playground.vote(place, input.messageId, input.answerIds);
  }
}
