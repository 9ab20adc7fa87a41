import type { Playground } from "../../model/playground.ts";
import type { AutocompleteChoices, PageRequest } from "../protocol.ts";

/**
 * Does what a request asks. Resolves with the choices on `autocomplete`, with nothing otherwise.
 * Throws what the playground throws.
 */
export async function runRequest(
  playground: Playground,
  { place, action }: PageRequest,
): Promise<AutocompleteChoices | undefined> {
  switch (action.do) {
    case "say":
      await playground.say(place, action.content, action.replyTo);
      return;
    case "slash":
      return void await playground.slash(place, action.commandId, action.path, action.options);
    case "type":
      return void await playground.type(place, action.line);
    case "autocomplete":
      return await playground.autocomplete(
        place,
        action.commandId,
        action.path,
        action.options,
        action.focused,
      );
    case "menu":
      return void await playground.menu(place, action.commandId, action.targetId);
    case "dismiss":
      return void await playground.dismiss(place, action.messageId);
  }
}
