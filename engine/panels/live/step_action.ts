/** What somebody did, as a step of a test. */
import { controlLabel, isButton } from "../../model/message_controls.ts";
import { modalFields, modalOptions } from "../../model/modal_fields.ts";
import type { Names } from "../../outcomes/names.ts";
import { commandLine, peopleIn } from "./command_line.ts";
import type { SessionStep } from "./session.ts";
import type { CastOfSteps } from "./cast_of_steps.ts";
import type { TestedBot } from "./tested_bot.ts";
import type { YamlValue } from "./yaml_text.ts";

export interface ActionParts {
  readonly names: Names;
  readonly cast: CastOfSteps;
  readonly bot: Pick<TestedBot, "userId">;
  /** What a test cannot say. */
  readonly notes: Set<string>;
}

const OLD = "What was done to messages that are too old is left out.";

/** One key and its value; absent where a test cannot say it, or another bot was meant. */
export function actionOf(step: SessionStep, parts: ActionParts): Record<string, YamlValue> | undefined {
  const { input, target, command, place } = step;
  const { names, cast, bot, notes } = parts;
  switch (input.action) {
    case "say":
      if (input.content === "") {
        notes.add("Messages without text are left out.");
        return undefined;
      }
      if (input.replyTo !== undefined) notes.add("Replies are written as plain messages.");
      if (input.files?.length) notes.add("Files of people are left out.");
      cast.namesIn(names.readable(input.content));
      return { say: names.readable(input.content) };
    case "slash":
      if (command && command.application_id !== bot.userId) return undefined;
      for (const id of peopleIn(input, names)) cast.name(id);
      return { run: commandLine(input, command, names) };
    case "type":
      cast.namesIn(input.line);
      return { run: input.line };
    case "menu":
      if (!command || command.application_id !== bot.userId) return undefined;
      if (Number(command.type) === MESSAGE_MENU) {
        notes.add("A menu of a message is used on the newest message.");
        return { menu: command.name };
      }
      cast.name(input.targetId);
      return { menu: { [command.name]: names.person(input.targetId) } };
    case "press":
      return pressed(step, parts);
    case "submit":
      return submitted(step, parts);
    case "react":
    case "unreact": {
      const emoji = input.emoji.split(":")[0]!;
      const text = target?.content.split("\n")[0]?.slice(0, 60);
      return { [input.action]: text ? { [emoji]: text } : emoji };
    }
    case "edit":
      return { edit: names.readable(input.content) };
    case "delete": {
      const text = target?.content.split("\n")[0] || target?.embeds[0]?.title;
      if (!text) notes.add(OLD);
      return text ? { delete: text } : undefined;
    }
    case "vote": {
      const answers = target?.poll?.answers.filter(({ answer_id: id }) => input.answerIds.includes(id));
      if (!answers) notes.add(OLD);
      return answers && { vote: answers.map(({ poll_media }) => poll_media.text ?? "") };
    }
    case "join_voice":
      return { voice: names.channel(place.channelId) };
    case "leave_voice":
      return { voice: "leave" };
    case "thread":
      return { thread: input.name };
    default:
      notes.add("Muting oneself is left out.");
      return undefined;
  }
}

/** Command types (source: Discord docs, interactions/application-commands). */
const MESSAGE_MENU = 3;

function pressed(
  { input, control, target }: SessionStep,
  { names, cast, bot, notes }: ActionParts,
): Record<string, YamlValue> | undefined {
  if (input.action !== "press") return undefined;
  if (!control) {
    notes.add(OLD);
    return undefined;
  }
  if ((target?.application_id ?? target?.author.id) !== bot.userId) return undefined;
  if (isButton(control)) return { press: controlLabel(control) };
  if (control.placeholder === undefined) {
    notes.add("Selects without a placeholder are called by their ids, which may be others in a test.");
  }
  const chosen = (input.values ?? []).map((value) => {
    if ("options" in control) return control.options.find((option) => option.value === value)?.label ?? value;
    cast.name(value);
    return nameOf(value, names);
  });
  return { pick: { [controlLabel(control)]: chosen.length === 1 ? chosen[0]! : chosen } };
}

function submitted(
  { input, form }: SessionStep,
  { names, cast, bot, notes }: ActionParts,
): Record<string, YamlValue> | undefined {
  if (input.action !== "submit") return undefined;
  if (!form) {
    notes.add("Forms that were opened too long ago are left out.");
    return undefined;
  }
  if (form.applicationId !== bot.userId) return undefined;
  const filled = modalFields(form.components).flatMap(({ label, control }): [string, YamlValue][] => {
    const value = input.values[control.custom_id];
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return [];
    if (typeof value === "boolean") return [[label, value]];
    const shown = (one: string): string => {
      const file = /^data:[^,]*name=([^;,]+)/.exec(one);
      if (file) return decodeURIComponent(file[1]!);
      const option = modalOptions(control).find((option) => option.value === one);
      if (option || typeof value === "string") return option?.label ?? one;
      cast.name(one);
      return nameOf(one, names);
    };
    return [[label, typeof value === "string" ? shown(value) : value.map(shown)]];
  });
  return { submit: Object.fromEntries(filled) };
}

/** Of a person, a role or a channel. */
function nameOf(id: string, names: Names): string {
  return [names.person(id), names.role(id), names.channel(id)].find((name) => name !== id) ?? id;
}
