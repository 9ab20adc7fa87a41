/** What an upgrade of a project's bot files would change. Nothing is written. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LoadResult } from "../load/load_bots.ts";
import { lookAtBot } from "../load/load_bots.ts";
import { lookContext } from "../panels/files/project_check.ts";
import { type UpgradedText, upgradeTexts } from "./upgrade_texts.ts";

export interface UpgradePlan {
  /** Files that are to be changed, by their paths relative to the project folder. */
  readonly files: ReadonlyMap<string, UpgradedText>;
  /** What is wrong with the bots afterwards. */
  readonly problems: readonly Diagnostic[];
}

/** @param folder of the project @param loaded its bots, as they are */
export async function planUpgrade(folder: string, loaded: LoadResult): Promise<UpgradePlan> {
  const files = new Map<string, UpgradedText>();
  const problems: Diagnostic[] = [...loaded.problems];
  for (const { id, files: paths } of loaded.bots) {
    const [path = ""] = paths;
    const bot = { id, path, kind: "file", files: paths } as const;
    const context = lookContext(loaded.context);
    const upgraded = await upgradeTexts((overlay) => lookAtBot(folder, bot, context, overlay));
    for (const [path, text] of upgraded.texts) files.set(path, text);
    problems.push(...upgraded.problems);
  }
  return { files, problems };
}
