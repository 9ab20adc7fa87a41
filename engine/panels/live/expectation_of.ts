/** What bots did upon a step, as a test expects it. */
import type { APIEmbed } from "discord-api-types/v10";
import { type Facts, factsOf } from "../../outcomes/facts.ts";
import type { Names } from "../../outcomes/names.ts";
import type { Outcome } from "../../outcomes/outcomes.ts";
import type { TestedBot } from "./tested_bot.ts";
import type { YamlValue } from "./yaml_text.ts";

export interface ExpectationParts {
  readonly names: Names;
  /** What a test calls a channel; absent in other servers. */
  place(channelId: string): string | undefined;
  readonly bot: Pick<TestedBot, "userId">;
  readonly notes: Set<string>;
}

/**
 * @param channelId where it was done; absent where nothing was done but time passed
 * @returns absent where a test cannot say it
 */
export function expectationOf(
  outcomes: readonly Outcome[],
  channelId: string | undefined,
  parts: ExpectationParts,
): YamlValue | undefined {
  const own = outcomes.filter((outcome) => isOf(outcome, parts.bot.userId) && !isTidying(outcome));
  if (own.some(({ kind }) => kind === "no_answer")) {
    parts.notes.add("A test cannot expect that the bot does not respond; nothing is expected there.");
    return undefined;
  }
  const messages = own.map((outcome) => messageOf(outcome, channelId, parts));
  if (messages.length === 0) return "nothing";
  return messages.length === 1 ? messages[0] : messages;
}

/** Other bots are not there in a test. A message of a person counts where a bot deleted it or reacted to it. */
function isOf({ message, kind }: Outcome, userId: string): boolean {
  return message === undefined || message.author.id === userId ||
    (!message.author.bot && (kind === "deleted" || kind === "reacted"));
}

/** A bot that takes back what it said itself; tests pass over it. */
function isTidying({ kind, message }: Outcome): boolean {
  return kind === "deleted" && message?.author.bot === true;
}

function messageOf(outcome: Outcome, channelId: string | undefined, parts: ExpectationParts): YamlValue {
  const { names } = parts;
  if (outcome.kind === "modal") return { modal: loose(outcome.modal ?? "") };
  if (outcome.kind === "refused") return { refused: outcome.refusal ?? "" };
  const facts = factsOf(outcome, names);
  const list = (all: readonly string[]) => all.length > 0 ? all.map(loose) : undefined;
  const embed = facts.embeds[0];
  const rest = {
    embed: embed && embedOf(embed, names),
    poll: facts.poll,
    buttons: list(facts.buttons),
    selects: list(facts.selects),
    files: list(facts.files),
    reactions: list(facts.reactions),
    ephemeral: facts.ephemeral || undefined,
    edited: facts.edited || undefined,
    deleted: facts.deleted || undefined,
    ...whereOf(outcome, facts, channelId, parts),
  };
  const text = loose(facts.text);
  const alone = Object.values(rest).every((value) => value === undefined);
  return alone && text !== "" && text !== "nothing"
    ? text
    : { text: text === "" ? undefined : text, ...rest };
}

function whereOf(
  { channelId }: Outcome,
  { dm }: Facts,
  done: string | undefined,
  { place }: ExpectationParts,
): { in?: string; dm?: string } {
  if (channelId === done) return {};
  if (dm !== undefined) return { dm };
  const channel = place(channelId);
  return channel === undefined ? {} : { in: channel };
}

function embedOf(embed: APIEmbed, names: Names): YamlValue {
  const text = (value: string | undefined) => value ? loose(names.readable(value)) : undefined;
  return {
    author: text(embed.author?.name),
    title: text(embed.title),
    description: text(embed.description),
    fields: embed.fields?.length
      ? embed.fields.map(({ name, value }) => ({ name: text(name), value: text(value) }))
      : undefined,
    footer: text(embed.footer?.text),
  };
}

/** Ids and moments are others in each run. */
function loose(text: string): string {
  return text.replaceAll(/<t:-?\d+/g, "<t:*").replaceAll(/\d{17,20}/g, "*").replaceAll(/\*{3,}/g, "**");
}
