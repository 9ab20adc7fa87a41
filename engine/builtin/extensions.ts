/** `extensions`: which TypeScript extensions there are, and how they are. */
import type { Builtin } from "../model/builtin.ts";
import type { ExtensionInfo } from "../model/extensions.ts";
import type { OutgoingMessage } from "../model/message.ts";
import type { Run } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import { code } from "../words/code.ts";
import { cut } from "../words/cut.ts";
import { show } from "./kit/answer.ts";
import { row } from "./kit/controls.ts";
import { requestedBy } from "./kit/names.ts";
import { page } from "./kit/page.ts";
import { pageOf, pagingButtons } from "./kit/paging.ts";

const TURN = "extensions_page";
const SHOWN = 10;
const NAME = 80;
const VERSION = 40;
const PROBLEM = 150;
const SIGNS = { loaded: "✅", failed: "❌", unloaded: "⏸️", blacklisted: "🚫" } as const;

export const EXTENSIONS: Builtin = {
  name: "extensions",
  aliases: [],
  description: "Lists my extensions",
  category: "General",
  options: [],
  rules: NO_RULES,
  cooldown: { rate: 1, per: 10_000, scope: "user" },
  controls: [{ name: TURN, run: (run) => run.update(extensionsPage(run, Number(run.state))) }],
  run: (run) => show(run, extensionsPage(run, 0)),
};

function extensionsPage(run: Run, index: number): OutgoingMessage {
  const { program: { texts }, services } = run.bot;
  const all = services.extensions.list();
  const shown = pageOf(all, index, SHOWN);
  const total = texts.get("extensions_total", {
    total: all.length,
    loaded: all.filter(({ state }) => state === "loaded").length,
  });
  const lines = shown.items.map((extension) => extensionLine(run, extension));
  return page(run, "category", {
    title: texts.get("extensions_title", { page: shown.index + 1, pages: shown.count }),
    description: all.length === 0 ? texts.get("extensions_none") : [total, "", ...lines].join("\n"),
    footer: requestedBy(run),
  }, shown.count > 1 ? [row(...pagingButtons(run, TURN, shown))] : []);
}

/** Why one failed is for owners: it can quote the source. */
function extensionLine(run: Run, { name, state, version, loadMs, problem }: ExtensionInfo): string {
  const { program: { texts } } = run.bot;
  const timed = state === "loaded" && loadMs !== undefined;
  const facts = [
    version === undefined ? "" : cut(version, VERSION),
    timed ? texts.get("extensions_ms", { ms: Math.round(loadMs) }) : texts.get(`extensions_${state}`),
    problem !== undefined && run.bot.isOwner(run.caller.user.id) ? code(problem, PROBLEM) : "",
  ];
  return texts.get("extensions_line", {
    sign: SIGNS[state],
    name: code(name, NAME),
    facts: facts.filter((fact) => fact !== "").join(", "),
  });
}
