/** Does what one step of a test says. */
import { ComponentType } from "discord-api-types/v10";
import { modalFields } from "../../model/modal_fields.ts";
import type { PlaygroundModal } from "../../model/playground_modal.ts";
import { LEAVE_VOICE, type TestAction } from "../../schema/keys/tests/actions.ts";
import type { TestBot } from "../test_bot.ts";
import type { TypedValues } from "../typed_values.ts";
import { pass } from "./pass.ts";

const CHECKED = /^(?:true|yes|on)$/i;

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
    case "submit":
      return void await bot.submit(filledIn(action.value, bot.modal(person)), person);
    case "vote":
      return void await bot.vote(action.value.map(({ text }) => text), { as: person });
    case "react":
    case "unreact":
      for (const { emoji, message } of action.value) {
        await bot[action.word](emoji.text, { message: message?.text, as: person });
      }
      return;
    case "edit":
      return void await bot.editMessage(action.value.text, { as: person });
    case "delete":
      return void await bot.deleteMessage({ message: action.value.text, as: person });
    case "voice":
      return void await (action.value.text === LEAVE_VOICE
        ? bot.leaveVoice(person)
        : bot.joinVoice(action.value.text, person));
    case "thread":
      return void await bot.openThread(action.value.text, { as: person });
    case "wait":
      return await pass(action.value, bot);
    default:
      change(action, bot);
      return await bot.calm();
  }
}

/** What others in the server do, none of which the bot is asked. */
function change(action: Extract<TestAction, { word: ServerWord }>, bot: TestBot): void {
  switch (action.word) {
    case "join":
    case "leave":
    case "ban":
    case "unban":
      return bot[action.word](action.value.text);
    case "give_role":
      return action.value.forEach(({ person, role }) => bot.giveRole(person.text, role.text));
    case "remove_role":
      return action.value.forEach(({ person, role }) => bot.takeRole(person.text, role.text));
  }
}

type ServerWord = "join" | "leave" | "ban" | "unban" | "give_role" | "remove_role";

/** As the kind of each field has it: a box is checked or not, a file has a name, where several can be chosen there is a list. */
function filledIn(
  values: Extract<TestAction, { word: "submit" }>["value"],
  { components }: PlaygroundModal,
): TypedValues {
  const fields = modalFields(components);
  return Object.fromEntries(values.map(({ name, values }) => {
    const texts = values.map(({ text }) => text);
    const control = fields.find(({ label, control }) =>
      label === name.text || control.custom_id === name.text
    )?.control;
    if (control?.type === ComponentType.FileUpload) return [name.text, texts.map(fileNamed)];
    if (control?.type === ComponentType.Checkbox) return [name.text, CHECKED.test(texts[0] ?? "")];
    return [name.text, control?.type === ComponentType.TextInput ? texts.join("\n") : texts];
  }));
}

/** A file with a name of its own, and with something in it: a test says no more of it. */
function fileNamed(name: string): string {
  return `data:application/octet-stream;name=${encodeURIComponent(name)},file`;
}
