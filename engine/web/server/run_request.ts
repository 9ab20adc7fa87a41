import type { Playground } from "../../model/playground.ts";
import type { PageAnswer, PageRequest } from "../protocol.ts";

/**
 * Does what a request asks. Resolves with what came of it: nothing, for most.
 * Throws what the playground throws.
 */
export async function runRequest(
  playground: Playground,
  { place, action }: PageRequest,
): Promise<PageAnswer> {
  switch (action.do) {
    case "say":
      await playground.say(place, action.content, action.replyTo);
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
    case "dismiss":
      await playground.dismiss(place, action.messageId);
      break;
  }
  return {};
}
