/** What bots answered as lines that can be compared. */
import { factsOf, showColour } from "../../outcomes/facts.ts";
import type { Names } from "../../outcomes/names.ts";
import type { Outcome } from "../../outcomes/outcomes.ts";

/** @param channelId where it was done; what stands there is not told of its place */
export function answerLines(
  outcomes: readonly Outcome[],
  names: Names,
  channelId: string | undefined,
): string[] {
  return outcomes.flatMap((outcome) => linesOf(outcome, names, channelId));
}

function linesOf(outcome: Outcome, names: Names, channelId: string | undefined): string[] {
  switch (outcome.kind) {
    case "modal":
      return [`Form: ${outcome.modal ?? ""}`];
    case "refused":
      return [`Discord refused: ${outcome.refusal ?? ""}`];
    case "no_answer":
      return ["The application did not respond"];
  }
  const facts = factsOf(outcome, names);
  const place = outcome.channelId === channelId
    ? undefined
    : facts.dm === undefined
    ? `in #${facts.in}`
    : `to ${facts.dm}`;
  const head = [
    outcome.kind === "posted" ? undefined : outcome.kind,
    place,
    facts.ephemeral ? "only one person sees it" : undefined,
  ].filter((part) => part !== undefined);
  const lists = [
    ["Buttons", facts.buttons],
    ["Selects", facts.selects],
    ["Files", facts.files],
    ["Reactions", facts.reactions],
    ["Pings", facts.pings],
  ] as const;
  return [
    head.length > 0 ? `— ${head.join(", ")}` : "",
    ...facts.text.split("\n"),
    ...facts.embeds.flatMap((embed) =>
      [
        embed.author && `Author: ${embed.author.name}`,
        embed.title && `Title: ${embed.title}`,
        ...(embed.description?.split("\n") ?? []),
        ...(embed.fields ?? []).flatMap(({ name, value }) => [`${name}:`, ...value.split("\n")]),
        embed.image && `Image: ${embed.image.url}`,
        embed.thumbnail && `Small image: ${embed.thumbnail.url}`,
        embed.footer && `Footer: ${embed.footer.text}`,
        embed.color === undefined ? undefined : `Colour: ${showColour(embed.color)}`,
      ].filter((line): line is string => !!line).map((line) => `| ${names.readable(line)}`)
    ),
    ...(facts.poll === undefined ? [] : [`Poll: ${facts.poll}`]),
    ...lists.flatMap(([label, all]) => all.length > 0 ? [`${label}: ${all.join(", ")}`] : []),
  ].filter((line) => line !== "");
}
