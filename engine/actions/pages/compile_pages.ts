/** The pages of a message, from what its author wrote to the message with the first one. */
import type { OutgoingMessage } from "../../model/message.ts";
import type { Run } from "../../model/program.ts";
import type { Scope } from "../../model/scope.ts";
import { ON_READ, type Variables } from "../../model/shape.ts";
import type { MessageComponents } from "../../schema/keys/components/definitions.ts";
import type { PagesDefinition } from "../../schema/keys/pages.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { type Delivery, settingsOf } from "../components/compile_components.ts";
import { compileEmbed } from "../embed.ts";
import { compileList } from "../kit/list.ts";
import { compilePager } from "./pager.ts";
import { paginate } from "./paginate.ts";

/** Lines of a page where nothing is said. */
const USUAL = 10;
/** Discord refuses an empty embed; nobody sees this one. */
const BLANK = "\u200b";

/** @returns what puts the pages into a message that has everything else */
export function compilePages(
  definition: PagesDefinition,
  components: MessageComponents,
  delivery: Delivery,
  context: MessageContext,
): (run: Run, message: OutgoingMessage) => Promise<OutgoingMessage> {
  const { variables, theme, problems } = context;
  const { embed, empty, texts } = definition;
  const { audience, timeout } = settingsOf(components, delivery, context);
  const show = compilePager({ audience, timeout, inPlace: delivery === "edit" }, context);
  const around = embed && compileEmbed(embed, variables, theme, problems);
  const nothing = empty && compileText(empty, variables, problems);
  const pages = texts ? compileTexts(texts, context) : compileLines(definition, context);
  return async (run, message) => {
    const { scope, bot: { program } } = run;
    const filled = pages(run);
    const shown = filled.length > 0 ? filled : [nothing?.render(scope).trim() || program.texts.get("none")];
    const frame = { color: theme.menu, ...around?.(scope) };
    const { files, ...rest } = message;
    const made = await show(run, { ...rest, embeds: [...message.embeds ?? [], frame] }, shown);
    return files ? { ...made, files } : made;
  };
}

type Fill = (run: Run) => readonly string[];

function compileTexts(
  texts: NonNullable<PagesDefinition["texts"]>,
  { variables, problems }: MessageContext,
): Fill {
  const pages = texts.map((text) => compileText(text, variables, problems));
  return ({ scope }) => pages.map((page) => page.render(scope).trim() || BLANK);
}

function compileLines({ list, line, perPage = USUAL }: PagesDefinition, context: MessageContext): Fill {
  if (!list || !line) return () => [];
  const { item, values } = compileList(list, "pages", context);
  const text = compileText(
    line,
    lineVariables(context.variables, { item, index: "number" }),
    context.problems,
  );
  return (run) => {
    const lines = values(run.scope).map((item, at) =>
      withItem(run, { item, index: at + 1 }, (scope) => text.render(scope))
    );
    const { pages, left } = paginate(lines, perPage);
    return left === 0 ? pages : [...pages, run.bot.program.texts.get("list_more", { count: left })];
  };
}

/** What only a line knows is nothing that the message's own run has read. */
function lineVariables(variables: Variables, own: Variables): Variables {
  const outer = variables[ON_READ];
  const note = (name: string) => Object.hasOwn(own, name) ? undefined : outer?.(name);
  return { ...variables, ...own, ...(outer ? { [ON_READ]: note } : {}) };
}

/** Fills something in while these names stand for these values. */
function withItem(
  run: Run,
  values: Readonly<Record<string, unknown>>,
  fill: (scope: Scope) => string,
): string {
  const before = Object.keys(values).map((name) => [name, run.scope[name]] as const);
  for (const [name, value] of Object.entries(values)) run.save(name, value);
  try {
    return fill(run.scope);
  } finally {
    for (const [name, value] of before) run.save(name, value);
  }
}
