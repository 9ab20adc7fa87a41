import type { PlaygroundGestures } from "../../model/playground_gestures.ts";
import type { Playground } from "../../model/playground.ts";
import type { ActionRequest, PageAnswer } from "../protocol.ts";

/**
 * Does what somebody does in the local Discord. Resolves with what came of it: nothing, for most.
 * Throws what the playground throws.
 */
export async function runAction(
  playground: Playground & PlaygroundGestures,
  { place, action }: ActionRequest,
): Promise<PageAnswer> {
  switch (action.do) {
    case "say":
      await playground.say(place, action.content, action.replyTo, action.files);
      break;
    case "slash":
      await playground.slash(place, action.commandId, action.path, action.options);
      break;
    case "type":
      await playground.type(place, action.line);
      break;
    case "autocomplete": {
      const { commandId, path, options, focused } = action;
      return { choices: await playground.autocomplete(place, commandId, path, options, focused) };
    }
    case "menu":
      await playground.menu(place, action.commandId, action.targetId);
      break;
    case "press":
      await playground.press(place, action.messageId, action.customId, action.values);
      break;
    case "openDirect":
      return { channelId: await playground.openDirect(place.as, action.botId) };
    case "react":
      await playground.react(place, action.messageId, action.emoji);
      break;
    case "unreact":
      await playground.unreact(place, action.messageId, action.emoji);
      break;
    case "edit":
      await playground.editMessage(place, action.messageId, action.content);
      break;
    case "delete":
      await playground.deleteMessage(place, action.messageId);
      break;
    case "vote":
      await playground.vote(place, action.messageId, action.answerIds);
      break;
    case "joinVoice":
      await playground.joinVoice({ ...place, channelId: action.channelId });
      break;
    case "leaveVoice":
      await playground.leaveVoice({ ...place, channelId: action.channelId });
      break;
    case "ownVoice": {
      const { do: _, channelId, ...own } = action;
      await playground.setOwnVoice({ ...place, channelId }, own);
      break;
    }
    case "openThread": {
      const { name, messageId } = action;
      return { channelId: await playground.openThread(place, name, { messageId }) };
    }
    case "submit":
      await playground.submit(place, action.interactionId, action.values);
      break;
    case "closeModal":
      await playground.closeModal(place, action.interactionId);
      break;
    case "dismiss":
      await playground.dismiss(place, action.messageId);
      break;
  }
  return {};
}
