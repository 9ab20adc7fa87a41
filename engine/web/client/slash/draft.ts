/** A slash command while it is being filled in. Never changed in place. */
import type { FlatCommand, SlashOption } from "./flat_command.ts";

/** What a person took from a list, for example a role: its name is shown, its id is sent. */
export interface Picked {
  readonly label: string;
  readonly value: string | number | boolean;
}

export interface FilledOption {
  readonly option: SlashOption;
  readonly text: string;
  readonly picked?: Picked;
}

export interface CommandDraft {
  readonly command: FlatCommand;
  readonly filled: readonly FilledOption[];
  /** The field with the cursor; `filled.length` is the empty place behind the last one. */
  readonly active: number;
}

/** Begins with all required options, the cursor in the first. */
export function startDraft(command: FlatCommand): CommandDraft {
  const filled = command.options.filter(({ required }) => required).map((option) => ({ option, text: "" }));
  return { command, filled, active: 0 };
}

export function moveTo(draft: CommandDraft, active: number): CommandDraft {
  return { ...draft, active: Math.max(0, Math.min(active, draft.filled.length)) };
}

/** Replaces what stands in a field by typed text. */
export function setText(draft: CommandDraft, at: number, text: string): CommandDraft {
  return withField(draft, at, (field) => ({ option: field.option, text }));
}

/** Fills a field from a list and goes on to the next one that must be filled. */
export function pick(draft: CommandDraft, at: number, picked: Picked): CommandDraft {
  const next = withField(draft, at, ({ option }) => ({ option, text: picked.label, picked }));
  return moveTo(next, nextEmpty(next, at));
}

/** The next empty field behind `at`, else any empty one, else the place behind the last. */
export function nextEmpty({ filled }: CommandDraft, at: number): number {
  const isEmpty = ({ text }: FilledOption) => text === "";
  const behind = filled.findIndex((field, index) => index > at && isEmpty(field));
  if (behind !== -1) return behind;
  const any = filled.findIndex(isEmpty);
  return any === -1 ? filled.length : any;
}

/** Options that are not yet there; all of them may be left out. */
export function remaining({ command, filled }: CommandDraft): SlashOption[] {
  return command.options.filter((option) => !filled.some((field) => field.option === option));
}

export function addOption(draft: CommandDraft, option: SlashOption): CommandDraft {
  return { ...draft, filled: [...draft.filled, { option, text: "" }], active: draft.filled.length };
}

/** Takes an optional field away; a required one stays. */
export function removeOption(draft: CommandDraft, at: number): CommandDraft {
  if (draft.filled[at]?.option.required !== false) return draft;
  const filled = draft.filled.toSpliced(at, 1);
  return { ...draft, filled, active: at > 0 ? at - 1 : filled.length };
}

/** The draft as a line that can be typed: `/hello who:@Bo mood:"very kind"`. */
export function lineOf({ command, filled }: CommandDraft): string {
  const words = filled.filter(({ text }) => text !== "").map(({ option, text }) => {
    const value = option.kind === "user" && !/^[@<\d]/.test(text) ? `@${text}` : text;
    return `${option.name}:${/\s/.test(value) ? `"${value.replaceAll('"', "'")}"` : value}`;
  });
  return [`/${command.name}`, ...words].join(" ");
}

function withField(
  draft: CommandDraft,
  at: number,
  change: (field: FilledOption) => FilledOption,
): CommandDraft {
  const field = draft.filled[at];
  return field ? { ...draft, filled: draft.filled.with(at, change(field)) } : draft;
}
