/** What `reload`, `load` and `unload` have in common. */
import type { Choice } from "../../model/option.ts";
import type { CommandOption, Run, SuggestRequest } from "../../model/program.ts";
import type { ExtensionInfo, ExtensionState } from "../../model/extensions.ts";
import { code, codeBlock } from "../../words/code.ts";
import { cut } from "../../words/cut.ts";
import { nearest } from "../../words/nearest.ts";
import { listWords } from "../../words/list_words.ts";
import { done, refuse } from "../kit/answer.ts";
import { namesAsChoices, suggestNames } from "../kit/suggest_names.ts";

const PROBLEM = 1500;

/** @param offered whether an extension in this state is offered while somebody types */
export function extensionOption(
  required: boolean,
  description: string,
  offered: (state: ExtensionState) => boolean,
): CommandOption {
  return {
    name: "extension",
    type: "string",
    description,
    required,
    autocomplete: true,
    suggest: ({ bot, caller, typed }: SuggestRequest): Promise<readonly Choice[]> => {
      if (!bot.isOwner(caller.user.id)) return Promise.resolve([]);
      const names = bot.services.extensions.list().filter(({ state }) => offered(state))
        .map(({ name }) => name).filter((name) => name.length <= 100);
      return Promise.resolve(suggestNames(namesAsChoices(names), typed));
    },
  };
}

/** The name that was given, without blanks and without the file's ending; empty where there is none. */
export function extensionName(run: Run): string {
  return String(run.options["extension"] ?? "").trim().replace(/\.ts$/, "");
}

/** @param wanted the state that the command is there for */
export async function tellOfExtension(
  run: Run,
  info: ExtensionInfo,
  wanted: "loaded" | "unloaded",
): Promise<void> {
  const { texts } = run.bot.program;
  const name = code(info.name);
  if (info.state === wanted && info.problem === undefined) {
    const ms = Math.round(info.loadMs ?? 0);
    return await done(
      run,
      wanted === "loaded"
        ? texts.get("extension_loaded", { name, ms })
        : texts.get("extension_unloaded", { name }),
      true,
    );
  }
  await refuse(run, [said(run, info, wanted), problem(info), near(run, info)].filter(Boolean).join("\n"));
}

function said(run: Run, { state, name }: ExtensionInfo, wanted: "loaded" | "unloaded"): string {
  const { texts } = run.bot.program;
  if (state === "blacklisted") return texts.get("extension_blacklisted", { name: code(name) });
  const failed = wanted === "unloaded" && state === "loaded";
  return texts.get(failed ? "extension_unload_failed" : "extension_load_failed", { name: code(name) });
}

function problem({ problem: why }: ExtensionInfo): string {
  return why ? codeBlock(cut(why, PROBLEM)) : "";
}

/** Where there is none of that name at all. */
function near(run: Run, { name }: ExtensionInfo): string {
  const names = run.bot.services.extensions.list().map((one) => one.name);
  if (names.includes(name)) return "";
  const meant = nearest(name, names).map((one) => code(one));
  const { texts } = run.bot.program;
  return meant.length > 0 ? texts.get("extension_near", { near: listWords(texts, "list_or", meant) }) : "";
}
