/** A select of a message. */
import type { APISelectMenuComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import type { ControlRun } from "../../model/program.ts";
import { CHANNEL, MENTIONABLE, ROLE, USER } from "../../model/scope.ts";
import type { Shape, Variables } from "../../model/shape.ts";
import type { SelectDefinition, SelectType } from "../../schema/keys/components/definitions.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { cut } from "../../words/cut.ts";
import { compileControl, type MessageControls } from "./control.ts";
import type { Fill } from "./filling.ts";
import { compileSelectOptions } from "./select_options.ts";

/** What each kind gives, and the component that it is. */
const KINDS = {
  user: { type: COMPONENT_TYPE.USER_SELECT, shape: USER },
  role: { type: COMPONENT_TYPE.ROLE_SELECT, shape: ROLE },
  mentionable: { type: COMPONENT_TYPE.MENTIONABLE_SELECT, shape: MENTIONABLE },
  channel: { type: COMPONENT_TYPE.CHANNEL_SELECT, shape: CHANNEL },
} as const satisfies Record<Exclude<SelectType, "text">, { type: number; shape: Shape }>;

export function compileSelect(
  definition: SelectDefinition,
  message: MessageControls,
  context: MessageContext,
): Fill<APISelectMenuComponent> {
  const { type = "text", placeholder, min = 1, max = Math.max(1, min), channelTypes } = definition;
  const variables = knownUnder(type);
  const control = compileControl(
    definition,
    { label: placeholder?.text ?? "select", variables, begin: (run) => begin(run, type) },
    message,
    context,
  );
  const words = placeholder && compileText(placeholder, context.variables, context.problems);
  const options = type === "text" ? compileSelectOptions(definition, context) : undefined;
  return (filling) => {
    const { scope, bot } = filling.run;
    if (!control.shown(scope)) return undefined;
    const shown = words && cut(words.render(scope), LIMITS.components.placeholder).trim();
    const common = {
      custom_id: control.customId(filling),
      ...(shown ? { placeholder: shown } : {}),
      min_values: min,
      max_values: max,
      ...(control.disabled(scope) ? { disabled: true } : {}),
    };
    if (type === "channel") {
      return {
        type: KINDS.channel.type,
        ...common,
        ...(channelTypes ? { channel_types: [...channelTypes] } : {}),
      };
    }
    if (type !== "text") return { type: KINDS[type].type, ...common };
    const offered = options!(scope, max);
    // Discord takes no select without options.
    if (offered.length === 0) {
      const none = bot.program.texts.get("none");
      const nothing = [{ label: none, value: "none" }];
      return {
        type: COMPONENT_TYPE.STRING_SELECT,
        ...common,
        ...counted(1, 1),
        options: nothing,
        disabled: true,
      };
    }
    const most = Math.min(max, offered.length);
    return {
      type: COMPONENT_TYPE.STRING_SELECT,
      ...common,
      ...counted(Math.min(min, most), most),
      options: offered,
    };
  };
}

function counted(min: number, max: number) {
  return { min_values: min, max_values: max };
}

function knownUnder(type: SelectType): Variables {
  const values: Variables = { values: { list: "text" } };
  return type === "text" ? values : { ...values, picked: { list: KINDS[type].shape } };
}

function begin(run: ControlRun, type: SelectType): void {
  run.save("values", run.values);
  if (type !== "text") run.save("picked", run.picked);
}
