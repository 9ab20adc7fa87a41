/** A form in the terminal: its fields as questions, one after the other. */
import { type ModalControl, type ModalField, modalFields } from "../model/modal_fields.ts";
import { COMPONENT_TYPE } from "../model/discord_numbers.ts";
import type { PlaygroundGuild } from "../model/playground.ts";
import type { ModalValues, PlaygroundModal } from "../model/playground_modal.ts";
import { BETWEEN, offersOf, same } from "./terminal_chat_controls.ts";

/** Source: Discord docs, components/reference, text input styles. */
const PARAGRAPH = 2;

type Value = ModalValues[string];

export class TerminalForm {
  readonly modal: PlaygroundModal;
  readonly #fields: readonly ModalField[];
  readonly #guild: PlaygroundGuild;
  readonly #values = new Map<string, Value>();
  #at = 0;

  /** @param guild whose people, roles and channels some fields take */
  constructor(modal: PlaygroundModal, guild: PlaygroundGuild) {
    this.modal = modal;
    this.#fields = modalFields(modal.components);
    this.#guild = guild;
  }

  /** The title and the texts that stand between the fields. */
  get intro(): string[] {
    const texts = this.modal.components.flatMap((part) =>
      part.type === COMPONENT_TYPE.TEXT_DISPLAY ? part.content.split("\n") : []
    );
    const how = "An empty line leaves a field as it is, :cancel closes the form.";
    return [`Form: ${this.modal.title}`, ...texts.map((text) => `  ${text}`), `  ${how}`];
  }

  /** What is asked now; `undefined` once all has been answered. */
  get question(): string | undefined {
    const field = this.#fields[this.#at];
    return field &&
      `${field.label}${isRequired(field.control) ? "" : " (optional)"}: ${
        hintOf(field.control, this.#guild)
      }`;
  }

  get values(): ModalValues {
    return Object.fromEntries(this.#values);
  }

  /** Asks everything again; what was answered stays where an empty line comes. */
  restart(): void {
    this.#at = 0;
  }

  /**
   * Takes the answer to the question and goes on to the next.
   * @returns what is wrong with it; then the question stays
   */
  async answer(line: string): Promise<string | undefined> {
    const { control } = this.#fields[this.#at]!;
    if (line !== "") {
      const read = await readAnswer(control, line, this.#guild);
      if ("problem" in read) return read.problem;
      this.#values.set(control.custom_id, read.value);
    } else if (isRequired(control) && !this.#values.has(control.custom_id) && !isPreset(control)) {
      return "This field must be filled in.";
    }
    this.#at++;
  }
}

function isRequired(control: ModalControl): boolean {
  return control.type !== COMPONENT_TYPE.CHECKBOX && (control.required ?? true);
}

/** Something stands in it before anybody touches it. */
function isPreset(control: ModalControl): boolean {
  if ("value" in control) return control.value !== undefined && control.value !== "";
  if ("default_values" in control) return (control.default_values?.length ?? 0) > 0;
  return "options" in control && control.options.some((option) => option.default);
}

function hintOf(control: ModalControl, guild: PlaygroundGuild): string {
  switch (control.type) {
    case COMPONENT_TYPE.TEXT_INPUT: {
      const kind = Number(control.style) === PARAGRAPH ? "a text, \\n begins a new line" : "a line";
      return control.value ? `${kind} [${control.value}]` : kind;
    }
    case COMPONENT_TYPE.CHECKBOX:
      return `yes or no [${control.default ? "yes" : "no"}]`;
    case COMPONENT_TYPE.FILE_UPLOAD:
      return `the path of a file${several(control.max_values)}`;
    case COMPONENT_TYPE.RADIO_GROUP:
      return choices(control.options);
    case COMPONENT_TYPE.CHECKBOX_GROUP:
      return `${choices(control.options)}${several(control.max_values ?? control.options.length)}`;
    default: {
      const offered = "options" in control
        ? choices(control.options)
        : offersOf(control, guild).map(([name]) => name).join(` ${BETWEEN} `);
      return `${offered}${several(control.max_values)}`;
    }
  }
}

function choices(options: readonly { readonly label: string; readonly default?: boolean }[]): string {
  return options.map(({ label, default: picked }) => picked ? `✓ ${label}` : label).join(` ${BETWEEN} `);
}

function several(max = 1): string {
  return max > 1 ? ` (up to ${max}, with ${BETWEEN} between)` : "";
}

type Read = { readonly value: Value } | { readonly problem: string };

async function readAnswer(control: ModalControl, line: string, guild: PlaygroundGuild): Promise<Read> {
  if (control.type === COMPONENT_TYPE.TEXT_INPUT) return { value: line.replaceAll("\\n", "\n") };
  if (control.type === COMPONENT_TYPE.CHECKBOX) {
    if (/^(yes|y|true|on)$/i.test(line)) return { value: true };
    return /^(no|n|false|off)$/i.test(line) ? { value: false } : { problem: "Answer yes or no." };
  }
  const words = line.split(BETWEEN).map((word) => word.trim()).filter((word) => word !== "");
  if (control.type === COMPONENT_TYPE.FILE_UPLOAD) return await readFiles(words);
  const offers = control.type === COMPONENT_TYPE.RADIO_GROUP || control.type === COMPONENT_TYPE.CHECKBOX_GROUP
    ? control.options.map(({ label, value }) => [label, value] as const)
    : offersOf(control, guild);
  const picked = words.map((word) => offers.find(([name]) => same(name, word))?.[1]);
  const unknown = words.find((_, at) => picked[at] === undefined);
  if (unknown !== undefined) return { problem: `"${unknown}" is not to choose from.` };
  return { value: picked.filter((value) => value !== undefined) };
}

async function readFiles(paths: readonly string[]): Promise<Read> {
  const value: string[] = [];
  for (const path of paths) {
    try {
      const bytes = await Deno.readFile(path);
      const name = encodeURIComponent(path.split(/[\\/]/).at(-1) ?? "file");
      value.push(`data:application/octet-stream;name=${name};base64,${bytes.toBase64()}`);
    } catch {
      return { problem: `The file ${path} cannot be read.` };
    }
  }
  return { value };
}
