/** What differs between two normal forms, in words. */
import type { Form, FormValue } from "./command_form.ts";

const WORDS: Readonly<Record<string, string>> = {
  name_localizations: "translated names",
  description_localizations: "translated descriptions",
  default_member_permissions: "needed permissions",
  contexts: "where it can be used",
  integration_types: "how it can be installed",
  nsfw: "age restriction",
  channel_types: "channel types",
  min_value: "smallest value",
  max_value: "largest value",
  min_length: "shortest length",
  max_length: "longest length",
};

/** Each difference as some words, such as `description`, `option mood added`, `option mood: choices`. */
export function describeChange(before: Form, after: Form): string[] {
  const words: string[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[key], after[key])) continue;
    if (key === "options") words.push(...describeOptions(formsOf(before[key]), formsOf(after[key])));
    else words.push(WORDS[key] ?? key);
  }
  return words;
}

function* describeOptions(before: readonly Form[], after: readonly Form[]): Generator<string> {
  const known = new Map(before.map((option) => [option.name, option]));
  const wanted = new Set(after.map((option) => option.name));
  for (const option of after) {
    const old = known.get(option.name);
    const label = `${isSubcommand(option) ? "subcommand" : "option"} ${option.name}`;
    if (!old) yield `${label} added`;
    else for (const change of describeChange(old, option)) yield `${label}: ${change}`;
  }
  for (const option of before) {
    if (!wanted.has(option.name)) {
      yield `${isSubcommand(option) ? "subcommand" : "option"} ${option.name} removed`;
    }
  }
  const kept = (options: readonly Form[], others: ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>) =>
    options.map((option) => option.name).filter((name) => others.has(name)).join();
  if (kept(before, wanted) !== kept(after, known)) yield "order of the options";
}

/** Subcommands and their groups have Discord's option types 1 and 2. */
function isSubcommand(option: Form): boolean {
  return option.type === 1 || option.type === 2;
}

function formsOf(value: FormValue | undefined): readonly Form[] {
  return (value ?? []) as readonly Form[];
}

function same(a: FormValue | undefined, b: FormValue | undefined): boolean {
  // Both are built in the same order of keys.
  return JSON.stringify(a) === JSON.stringify(b);
}
