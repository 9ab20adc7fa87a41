/** Controls by what a person reads on them. */
import type { APISelectMenuComponent } from "discord-api-types/v10";
import {
  controlAddress,
  controlLabel,
  controlRows,
  isButton,
  type MessageControl,
} from "../model/message_controls.ts";
import type { SeenMessage } from "../model/playground.ts";

export interface FoundControl {
  readonly messageId: string;
  readonly control: MessageControl;
  readonly customId: string;
}

/**
 * The button or select that has this label, placeholder, id or custom id, in the newest message that has one.
 *
 * @param messages oldest first
 * @param called names of the program's controls that have the id
 * @throws Error with what there is
 */
export function findControl(
  messages: readonly SeenMessage[],
  kind: "button" | "select",
  name: string,
  called: ReadonlySet<string>,
): FoundControl {
  const there: string[] = [];
  for (const { message } of messages.toReversed()) {
    for (const control of controlRows(message.components).flat()) {
      if (isButton(control) !== (kind === "button")) continue;
      if (namesOf(control).includes(name) || called.has(nameIn(controlAddress(control)))) {
        return { messageId: message.id, control, customId: controlAddress(control) };
      }
      there.push(controlLabel(control));
    }
  }
  const others = there.length > 0 ? `there are: ${there.join(", ")}` : "there is none";
  throw new Error(`no ${kind} is called "${name}"; ${others}`);
}

/**
 * The values that labels of a select's options stand for.
 *
 * @param idOf finds a person, role or channel by name, for selects that offer those
 */
export function pickedValues(
  select: APISelectMenuComponent,
  picked: readonly string[],
  idOf: (name: string) => string,
): string[] {
  if (!("options" in select)) return picked.map((name) => /^\d{17,}$/.test(name) ? name : idOf(name));
  return picked.map((name) =>
    select.options.find(({ label, value }) => label === name || value === name)?.value ?? name
  );
}

/** Of the control in a custom id: see runtime/controls/control_id.ts. */
function nameIn(customId: string): string {
  return customId.split("~")[1] ?? "";
}

function namesOf(control: MessageControl): (string | undefined)[] {
  return [controlLabel(control), controlAddress(control), "label" in control ? control.label : undefined];
}
