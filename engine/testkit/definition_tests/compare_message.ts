/** An expected message beside a real one. */
import type { APIEmbed } from "discord-api-types/v10";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Theme } from "../../model/theme.ts";
import type { EmbedExpectation, MessageExpectation } from "../../schema/keys/tests/expectation.ts";
import { readColour } from "../../schema/kit/colour.ts";
import { type Facts, factsOf, showColour, showList } from "../../outcomes/facts.ts";
import type { Outcome } from "../../outcomes/outcomes.ts";
import { matchText, matchTexts } from "./match_text.ts";
import type { Names } from "../../outcomes/names.ts";
import type { Row } from "./row.ts";

export interface Reading {
  readonly names: Names;
  readonly theme: Theme;
}

/** What was expected, line by line; where something differs, also what else there is. */
export function compareMessage(
  expected: MessageExpectation,
  outcome: Outcome,
  reading: Reading,
): readonly Row[] {
  const instead = withoutMessage(outcome);
  if (instead) {
    const { refused, modal } = expected;
    if (outcome.kind === "refused" && refused) return [text("refused", refused.text, outcome.refusal)];
    if (outcome.kind === "modal" && modal) return [text("modal", modal.text, outcome.modal)];
    return [instead, ...missingMessage(expected, reading)];
  }
  const facts = factsOf(outcome, reading.names);
  const rows = [
    ...compareKind(expected, outcome),
    ...compareFacts(expected, facts, reading),
    ...(expected.embed ? compareEmbed(expected.embed, facts.embeds[0], reading) : []),
  ];
  if (rows.every(({ same }) => same)) return rows;
  const told = new Set(rows.map(({ label }) => label));
  return [
    ...rows,
    ...describeOutcome(outcome, reading).filter(({ label }) => !told.has(label)).map(unasked),
  ];
}

/** What is told in the place of a message. */
function withoutMessage({ kind, refusal, modal }: Outcome): Row | undefined {
  if (kind === "modal") return { label: "modal", actual: modal, same: false };
  if (kind === "refused") return { label: "refused", actual: refusal, same: false };
  if (kind !== "no_answer") return undefined;
  return { label: "answer", actual: "The application did not respond", same: false };
}

/** All that there is of a message, with nothing expected. */
export function describeOutcome(outcome: Outcome, { names }: Reading): readonly Row[] {
  const instead = withoutMessage(outcome);
  if (instead) return [instead];
  const facts = factsOf(outcome, names);
  const embed = facts.embeds[0];
  const rows: [string, string | undefined][] = [
    [facts.dm === undefined ? "in" : "dm", facts.dm ?? facts.in],
    ...flags(facts, outcome.kind),
    ["text", facts.text],
    ["poll", facts.poll],
    ...(embed ? describeEmbed(embed, names) : []),
    ...LISTS.map((key): [string, string] => [key, facts[key].join(", ")]),
  ];
  return rows.flatMap(([label, actual]) => actual ? [{ label, actual, same: false }] : []);
}

/** What is expected where there is no message at all. */
export function missingMessage(expected: MessageExpectation, reading: Reading): readonly Row[] {
  const nothing: Facts = {
    text: "",
    embeds: [],
    ephemeral: false,
    edited: false,
    deleted: false,
    buttons: [],
    selects: [],
    files: [],
    reactions: [],
    pings: [],
  };
  const rows = [
    ...compareFacts(expected, nothing, reading),
    ...(expected.embed ? compareEmbed(expected.embed, undefined, reading) : []),
  ].map(({ label, expected }): Row => ({ label, expected, same: false }));
  return rows.length > 0 ? rows : [{ label: "message", expected: "any", same: false }];
}

const LISTS = ["buttons", "selects", "files", "reactions", "pings"] as const;

function unasked(row: Row): Row {
  return { ...row, same: true };
}

function flags({ ephemeral }: Facts, kind: Outcome["kind"]): [string, string][] {
  return [
    ...(ephemeral ? [["ephemeral", "true"]] as [string, string][] : []),
    ...(kind === "posted" ? [] : [[kind, "true"]] as [string, string][]),
  ];
}

/** A deletion or a reaction is only what was expected where that was said. */
function compareKind(expected: MessageExpectation, { kind }: Outcome): Row[] {
  const rows: Row[] = [];
  if (expected.deleted !== undefined || kind === "deleted") {
    rows.push(flag("deleted", expected.deleted ?? false, kind === "deleted"));
  }
  if (expected.edited !== undefined) rows.push(flag("edited", expected.edited, kind === "edited"));
  if (kind === "reacted" && !expected.reactions) rows.push(flag("reacted", false, true));
  return rows;
}

function compareFacts(expected: MessageExpectation, facts: Facts, { names }: Reading): Row[] {
  const rows: Row[] = [];
  if (expected.refused) rows.push(text("refused", expected.refused.text, undefined));
  if (expected.modal) rows.push(text("modal", expected.modal.text, undefined));
  if (expected.poll) rows.push(text("poll", expected.poll.text, facts.poll));
  if (expected.text) rows.push(text("text", names.readable(expected.text.text), facts.text));
  if (expected.ephemeral !== undefined) rows.push(flag("ephemeral", expected.ephemeral, facts.ephemeral));
  if (expected.in) rows.push(text("in", expected.in.text, facts.in));
  if (expected.dm) rows.push(text("dm", expected.dm.text, facts.dm));
  for (const key of LISTS) {
    const patterns = expected[key]?.map((one) => one.text);
    if (!patterns) continue;
    const [wanted, found] = key === "pings"
      ? [patterns.toSorted(), facts[key].toSorted()]
      : [patterns, facts[key]];
    rows.push({
      label: key,
      expected: showList(patterns),
      actual: showList(facts[key]),
      same: matchTexts(wanted, found),
    });
  }
  return rows;
}

function compareEmbed(expected: EmbedExpectation, embed: APIEmbed | undefined, reading: Reading): Row[] {
  const { names, theme } = reading;
  const actual = new Map(embed ? describeEmbed(embed, names) : []);
  const pattern = (label: string, one: SourceText | undefined) =>
    one ? [text(label, names.readable(one.text), actual.get(label))] : [];
  const rows = EMBED_TEXTS.flatMap((key) => pattern(`embed.${key}`, expected[key]));
  if (expected.color) {
    const wanted = readColour(expected.color.text, theme);
    rows.push({
      label: "embed.color",
      expected: wanted === undefined ? expected.color.text : showColour(wanted),
      actual: actual.get("embed.color"),
      same: wanted !== undefined && wanted === embed?.color,
    });
  }
  if (expected.fields) rows.push(...compareFields(expected.fields, embed?.fields ?? [], names));
  // An embed of which nothing is said only has to be there.
  if (rows.length === 0) {
    rows.push({ label: "embed", expected: "any", actual: embed && "one", same: !!embed });
  }
  return rows;
}

const EMBED_TEXTS = ["author", "title", "url", "description", "image", "thumbnail", "footer"] as const;

function describeEmbed(embed: APIEmbed, names: Names): [string, string | undefined][] {
  const all: [string, string | undefined][] = [
    ["author", embed.author?.name],
    ["title", embed.title],
    ["url", embed.url],
    ["description", embed.description],
    ["image", embed.image?.url],
    ["thumbnail", embed.thumbnail?.url],
    ["footer", embed.footer?.text],
    ["color", showColour(embed.color)],
    ...(embed.fields ?? []).map(({ name, value, inline }, index): [string, string] => [
      `field ${index + 1}`,
      showField(name, value, inline),
    ]),
  ];
  return all.map(([key, value]) => [`embed.${key}`, value && names.readable(value)]);
}

function compareFields(
  expected: NonNullable<EmbedExpectation["fields"]>,
  fields: NonNullable<APIEmbed["fields"]>,
  names: Names,
): Row[] {
  return Array.from({ length: Math.max(expected.length, fields.length) }, (_, index) => {
    const [wanted, field] = [expected[index], fields[index]];
    const fits = (pattern: SourceText | undefined, text: string | undefined) =>
      !pattern || (text !== undefined && matchText(names.readable(pattern.text), names.readable(text)));
    return {
      label: `embed.field ${index + 1}`,
      expected: wanted && showField(wanted.name?.text ?? "*", wanted.value?.text ?? "*", wanted.inline),
      actual: field &&
        names.readable(
          showField(field.name, field.value, wanted?.inline === undefined ? undefined : field.inline),
        ),
      same: wanted !== undefined && field !== undefined && fits(wanted.name, field.name) &&
        fits(wanted.value, field.value) &&
        (wanted.inline === undefined || wanted.inline === (field.inline ?? false)),
    };
  });
}

function showField(name: string, value: string, inline: boolean | undefined): string {
  return `${name}: ${value}${inline ? " (inline)" : ""}`;
}

function text(label: string, expected: string, actual: string | undefined): Row {
  // What is not there at all is not "anything".
  const same = actual === undefined ? expected === "" : matchText(expected, actual);
  return { label, expected, actual, same };
}

function flag(label: string, expected: boolean, actual: boolean): Row {
  return { label, expected: String(expected), actual: String(actual), same: expected === actual };
}
