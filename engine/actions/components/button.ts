/** A button of a message. */
import type { APIButtonComponent } from "discord-api-types/v10";
import { BUTTON_STYLE, COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import { isAddress } from "../../schema/checks/address.ts";
import type { ButtonDefinition, ButtonStyle } from "../../schema/keys/components/definitions.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { cut } from "../../words/cut.ts";
import { compileConditions, compileControl, type MessageControls } from "./control.ts";
import { compileComponentEmoji } from "./emoji.ts";
import type { Fill } from "./filling.ts";

/** Discord refuses an empty label; nobody sees this one. */
const BLANK = "\u200b";

const STYLES = {
  primary: BUTTON_STYLE.PRIMARY,
  secondary: BUTTON_STYLE.SECONDARY,
  success: BUTTON_STYLE.SUCCESS,
  danger: BUTTON_STYLE.DANGER,
} as const satisfies Record<Exclude<ButtonStyle, "link">, number>;

export function compileButton(
  definition: ButtonDefinition,
  message: MessageControls,
  context: MessageContext,
): Fill<APIButtonComponent> {
  const { variables, problems } = context;
  const { label, emoji, url } = definition;
  const text = label && compileText(label, variables, problems);
  const picture = emoji && compileComponentEmoji(emoji, context);
  const look = ({ run: { scope } }: Parameters<Fill<unknown>>[0]) => {
    const icon = picture?.(scope);
    const words = cut(text?.render(scope) ?? "", LIMITS.components.label).trim();
    return {
      type: COMPONENT_TYPE.BUTTON,
      ...(words || !icon ? { label: words || BLANK } : {}),
      ...(icon ? { emoji: icon } : {}),
    };
  };
  if (url) return compileLink(definition, look, context);
  const style = STYLES[definition.style === "link" ? "secondary" : definition.style ?? "secondary"];
  const parts = { label: label?.text ?? emoji?.text ?? "button", variables: {} };
  const control = compileControl(definition, parts, message, context);
  return (filling) => {
    const { scope } = filling.run;
    if (!control.shown(scope)) return undefined;
    return {
      ...look(filling),
      style,
      custom_id: control.customId(filling),
      ...(control.disabled(scope) ? { disabled: true } : {}),
    };
  };
}

/** A link whose address turns out to be none is left out. */
function compileLink(
  definition: ButtonDefinition,
  look: Fill<Pick<APIButtonComponent, "type">>,
  context: MessageContext,
): Fill<APIButtonComponent> {
  const { shown, disabled } = compileConditions(definition, context);
  const address = compileText(definition.url!, context.variables, context.problems);
  return (filling) => {
    const { scope } = filling.run;
    const url = address.render(scope).trim();
    if (!shown(scope) || !isAddress(url) || url.length > LIMITS.components.url) return undefined;
    return {
      ...look(filling)!,
      style: BUTTON_STYLE.LINK,
      url,
      ...(disabled(scope) ? { disabled: true } : {}),
    };
  };
}
