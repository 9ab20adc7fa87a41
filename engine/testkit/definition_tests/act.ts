/** Does what one step of a test says. */
import type { TestAction } from "../../schema/keys/tests/actions.ts";
import type { TestBot } from "../test_bot.ts";
import { pass } from "./pass.ts";

/**
 * Resolves once the bot has dealt with it.
 * @throws Error with what people would be told, such as a `PlaygroundRefusal`
 */
export async function act(action: TestAction, person: string, bot: TestBot): Promise<void> {
  switch (action.word) {
    case "run":
      return void await bot.slash(action.value.text, {}, person);
    case "say":
      return void await bot.say(action.value.text, person);
    case "menu":
      for (const { name, person: target } of action.value) {
        await bot.menu(name.text, target?.text ?? bot.lastMessageId(), person);
      }
      return;
    case "press":
      return void await bot.press(action.value.text, person);
    case "pick":
      for (const { name, values } of action.value) {
        await bot.pick(name.text, values.map(({ text }) => text), person);
      }
      return;
    case "join":
      bot.join(action.value.text);
      return await bot.settled();
    case "leave":
      bot.leave(action.value.text);
      return await bot.settled();
    case "wait":
      return await pass(action.value, bot);
  }
}
