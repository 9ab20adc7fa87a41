/** Buttons and selects below a message (source: Discord docs, components/reference). */
import type {
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APISelectMenuOption,
  APIStringSelectComponent,
} from "discord-api-types/v10";
import { BUTTON_STYLE, COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import type { Run } from "../../model/program.ts";
import { cut } from "../../words/cut.ts";
import { BLANK } from "./blank.ts";
import type { Row } from "./page.ts";

/** Of a select, in each page of it. */
export const SELECT_OPTIONS = 25;
const LABEL = 80;
const OPTION_TEXT = 100;
const PLACEHOLDER = 150;

const STYLES = {
  plain: BUTTON_STYLE.SECONDARY,
  main: BUTTON_STYLE.PRIMARY,
  danger: BUTTON_STYLE.DANGER,
} as const;

export interface ButtonParts {
  readonly control: string;
  readonly state?: string;
  readonly label: string;
  readonly style?: keyof typeof STYLES;
  readonly disabled?: boolean;
}

export function button(run: Run, parts: ButtonParts): APIButtonComponent {
  return {
    type: COMPONENT_TYPE.BUTTON,
    style: STYLES[parts.style ?? "plain"],
    label: shown(parts.label, LABEL),
    custom_id: run.controlId(parts.control, parts.state ?? ""),
    ...(parts.disabled ? { disabled: true } : {}),
  };
}

export interface SelectParts {
  readonly control: string;
  readonly state?: string;
  readonly placeholder: string;
  /** 1 to 25, each with a value of its own. */
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    /** It is shown as picked. */
    readonly picked?: boolean;
  }[];
}

export function select(run: Run, parts: SelectParts): APIStringSelectComponent {
  return {
    type: COMPONENT_TYPE.STRING_SELECT,
    custom_id: run.controlId(parts.control, parts.state ?? ""),
    placeholder: cut(parts.placeholder, PLACEHOLDER),
    options: parts.options.map(({ label, value, description, picked }): APISelectMenuOption => ({
      label: shown(label, OPTION_TEXT),
      value,
      ...(description ? { description: cut(description, OPTION_TEXT) } : {}),
      ...(picked ? { default: true } : {}),
    })),
  };
}

export function row(...components: APIComponentInMessageActionRow[]): Row {
  return { type: COMPONENT_TYPE.ACTION_ROW, components };
}

function shown(text: string, limit: number): string {
  return cut(text, limit).trim() || BLANK;
}
