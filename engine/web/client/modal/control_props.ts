import type { FieldValue } from "./form_values.ts";

/** What every control of a form needs. */
export interface ControlProps<Control, Value> {
  /** Of its element, and with something behind it of its label, description and problem. */
  readonly id: string;
  readonly control: Control;
  readonly value: Value;
  /** Ids of what describes it. */
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  readonly onValue: (value: FieldValue) => void;
}
