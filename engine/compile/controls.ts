/** Controls and forms that steps make while they are compiled, with the names that presses find them by. */
import type { Command, Control, Form, Program } from "../model/program.ts";
import type { ControlSink } from "../schema/steps/kind.ts";
import { everyCommand } from "./every_command.ts";
import { shortHash } from "../words/short_hash.ts";

interface Owned<Thing> {
  readonly thing: Thing;
  /** The path of its command joined by blanks; absent where it belongs to an automation. */
  readonly command?: string;
}

export class ControlCollector {
  readonly #controls = new Map<string, Owned<Control>>();
  readonly #forms = new Map<string, Owned<Form>>();
  readonly #used = new Map<string, number>();

  /** Collects for a command. */
  ofCommand(path: readonly string[]): ControlSink {
    const command = path.join(" ");
    return this.#sink(`command ${command}`, command);
  }

  /** Collects for something that is no command. @param owner unlike that of anything else: `event greet` */
  of(owner: string): ControlSink {
    return this.#sink(owner);
  }

  /** Takes all that another one has collected. */
  addAll(other: ControlCollector): void {
    for (const [name, control] of other.#controls) this.#controls.set(name, control);
    for (const [name, form] of other.#forms) this.#forms.set(name, form);
  }

  /** All of them, with the commands that they belong to. */
  collected(commands: readonly Command[]): Pick<Program, "controls" | "forms"> {
    const byPath = new Map(
      Array.from(everyCommand(commands), (command) => [command.path.join(" "), command]),
    );
    const commandOf = (path: string | undefined) => path === undefined ? undefined : byPath.get(path);
    return {
      controls: new Map(
        Array.from(this.#controls, ([name, { thing: control, command }]) => [
          name,
          { control, command: commandOf(command) },
        ]),
      ),
      forms: new Map(
        Array.from(this.#forms, ([name, { thing: form, command }]) => [
          name,
          { form, command: commandOf(command) },
        ]),
      ),
    };
  }

  #sink(owner: string, command?: string): ControlSink {
    return {
      name: (id) => this.#name(`${owner}\n${id}`),
      addControl: (control) => void this.#controls.set(control.name, { thing: control, command }),
      addForm: (form) => void this.#forms.set(form.name, { thing: form, command }),
    };
  }

  /** Two controls with the same label are told apart by their order. */
  #name(id: string): string {
    const count = (this.#used.get(id) ?? 0) + 1;
    this.#used.set(id, count);
    return `y${shortHash(count === 1 ? id : `${id}\n${count}`)}`;
  }
}
