/** The buttons or the select of a role menu (source: Discord docs, components/reference). */
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIMessageComponentEmoji,
} from "discord-api-types/v10";
import { BUTTON_STYLE, COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Run } from "../../model/program.ts";
import type { Scope } from "../../model/scope.ts";
import type { RoleMenuDefinition, RoleMenuEntry } from "../../schema/keys/role_menus.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { cut } from "../../words/cut.ts";
import { compileComponentEmoji } from "../components/emoji.ts";

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Discord refuses an empty label; nobody sees this one. */
const BLANK = "\u200b";

const STYLES = {
  primary: BUTTON_STYLE.PRIMARY,
  secondary: BUTTON_STYLE.SECONDARY,
  success: BUTTON_STYLE.SUCCESS,
  danger: BUTTON_STYLE.DANGER,
} as const;

interface Choice {
  readonly roleId: string;
  readonly style: keyof typeof STYLES;
  /** Empty for a button that is an emoji alone. */
  label(run: Run): string;
  description(scope: Scope): string;
  emoji(scope: Scope): APIMessageComponentEmoji | undefined;
}

/** @param ids of the roles, in order @param control the name of what is pressed */
export function compileMenuComponents(
  { kind, roles, placeholder, unique }: RoleMenuDefinition,
  ids: readonly string[],
  control: string,
  context: MessageContext,
): (run: Run) => Row[] {
  const { variables, problems } = context;
  const choices = roles.map((entry, index) => compileChoice(entry, ids[index]!, kind, context));
  const words = placeholder && compileText(placeholder, variables, problems);
  switch (kind) {
    case "reactions":
      return () => [];
    case "buttons":
      return (run) => buttonRows(choices, control, run);
    case "select":
      return (run) => {
        const shown = words && cut(words.render(run.scope), LIMITS.components.placeholder).trim();
        return selectRow(choices, unique ? 1 : choices.length, shown, control, run);
      };
  }
}

function compileChoice(
  { role, label, description, emoji, style = "secondary" }: RoleMenuEntry,
  roleId: string,
  kind: RoleMenuDefinition["kind"],
  context: MessageContext,
): Choice {
  const { variables, problems } = context;
  const [words, small] = [label, description].map((text) => text && compileText(text, variables, problems));
  // The emojis of reactions are read where they are put below the message.
  const shown = emoji && kind !== "reactions" ? compileComponentEmoji(emoji, context) : undefined;
  return {
    roleId,
    style,
    label({ scope, bot, caller }) {
      if (words) return words.render(scope).trim();
      if (shown && kind === "buttons") return "";
      return bot.world.guild(caller.guildId ?? "")?.roles.get(roleId)?.name ?? role.text;
    },
    description: (scope) => small?.render(scope).trim() ?? "",
    emoji: (scope) => shown?.(scope),
  };
}

function buttonRows(choices: readonly Choice[], control: string, run: Run): Row[] {
  const { buttons, label: longest } = LIMITS.components;
  const shown = choices.map((choice) => {
    const emoji = choice.emoji(run.scope);
    const label = cut(choice.label(run), longest) || (emoji ? "" : BLANK);
    return {
      type: COMPONENT_TYPE.BUTTON,
      style: STYLES[choice.style],
      custom_id: run.controlId(control, choice.roleId),
      ...(label ? { label } : {}),
      ...(emoji ? { emoji } : {}),
    };
  });
  const rows: Row[] = [];
  for (let at = 0; at < shown.length; at += buttons) {
    rows.push({ type: COMPONENT_TYPE.ACTION_ROW, components: shown.slice(at, at + buttons) });
  }
  return rows;
}

function selectRow(
  choices: readonly Choice[],
  most: number,
  placeholder: string | undefined,
  control: string,
  run: Run,
): Row[] {
  const { optionText } = LIMITS.components;
  const options = choices.map((choice) => {
    const emoji = choice.emoji(run.scope);
    const description = cut(choice.description(run.scope), optionText);
    return {
      label: cut(choice.label(run), optionText) || BLANK,
      value: choice.roleId,
      ...(description ? { description } : {}),
      ...(emoji ? { emoji } : {}),
    };
  });
  return [{
    type: COMPONENT_TYPE.ACTION_ROW,
    components: [{
      type: COMPONENT_TYPE.STRING_SELECT,
      custom_id: run.controlId(control, ""),
      ...(placeholder ? { placeholder } : {}),
      min_values: 1,
      max_values: most,
      options,
    }],
  }];
}
