/** `explain`: what one of the newest runs did, and why. */
import type { Builtin } from "../../model/builtin.ts";
import type { CommandOption, Run } from "../../model/program.ts";
import { type Trace, TRACE_KINDS, type TraceKind, type TracePart } from "../../model/trace.ts";
import { code } from "../../words/code.ts";
import { fitList } from "../../words/fit_list.ts";
import { refuse, show } from "../kit/answer.ts";
import { page } from "../kit/page.ts";
import { FOR_OWNER } from "./owner_rules.ts";

/** Characters of the description of an embed that are filled. */
const ROOM = 3800;
const SIGNS = { passed: "✅", refused: "⛔", done: "▫️", failed: "❌", running: "⏳" } as const;
const COLOURS = { answered: "success", refused: "warning", failed: "error" } as const;

const OPTIONS: readonly CommandOption[] = [
  {
    name: "run",
    type: "string",
    description: "The newest run of all, of those that were refused, or of those that failed",
    required: false,
    default: "last",
    choices: TRACE_KINDS.map((kind) => ({ name: kind, value: kind })),
    autocomplete: false,
  },
  {
    name: "back",
    type: "integer",
    description: "How many runs back; 0 is the newest",
    required: false,
    default: 0,
    minValue: 0,
    maxValue: 49,
    autocomplete: false,
  },
];

export const EXPLAIN: Builtin = {
  ...FOR_OWNER,
  name: "explain",
  description: "Tells what one of my newest runs did, and why",
  options: OPTIONS,
  async run(run) {
    const { services, program: { texts } } = run.bot;
    const kind = run.options["run"] as TraceKind;
    const found = services.traces.list(kind).filter(({ command }) => command !== ownName(run));
    const trace = found[Number(run.options["back"])];
    if (!trace) return await refuse(run, texts.get("explain_none", { runs: found.length }));
    await show(run, explained(run, trace), true);
  },
};

function explained(run: Run, trace: Trace) {
  const { texts } = run.bot.program;
  const { command, userId, channelId, duration, outcome, reason = "", given } = trace;
  const head = texts.get("explain_head", {
    person: `<@${userId}>`,
    place: channelId === "" ? "" : `<#${channelId}>`,
    when: `<t:${Math.floor(trace.started / 1000)}:T>`,
    ms: Math.round(duration),
  });
  const said = reason === "" ? [] : [`> ${code(reason, 300)}`];
  const gave = given.length === 0 ? [] : [valuesLine(given)];
  const parts = trace.parts.map(partLine);
  const more = trace.leftOut === 0 ? [] : [texts.get("explain_left_out", { count: trace.leftOut })];
  const lines = [head, ...said, ...gave, "", ...parts, ...more];
  return page(run, COLOURS[outcome], {
    title: texts.get(`explain_${outcome}`, { command: command === "" ? "@" : command }),
    description: fitList(lines, "\n", ROOM, (count) => texts.get("explain_left_out", { count })),
  });
}

function partLine({ what, depth, source, took, result, values }: TracePart): string {
  const facts = [
    ...source === undefined ? [] : [code(source)],
    ...took >= 1 ? [`${Math.round(took)} ms`] : [],
  ];
  const told = facts.length === 0 ? "" : ` · ${facts.join(" · ")}`;
  const read = values.length === 0 ? "" : `\n${"\u2003".repeat(depth + 1)}${valuesLine(values)}`;
  return `${"\u2003".repeat(depth)}${SIGNS[result]} **${what}**${told}${read}`;
}

function valuesLine(values: TracePart["values"]): string {
  return values.map(({ name, text }) => `${name} = ${code(text)}`).join(", ");
}

/** Its own runs are of no interest, and would always be the newest. */
function ownName({ bot: { program } }: Run): string | undefined {
  return program.commands.find(({ builtin }) => builtin === "explain")?.path.join(" ");
}
