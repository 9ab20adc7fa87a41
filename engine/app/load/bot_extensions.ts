/** Which extensions a bot has: those whose words its files can use, and those that run. */
import { inOrder, type Library, type Version } from "../../extensions/mod.ts";
import type { AbsentExtension } from "../../model/declared.ts";
import type { ExtensionChoice } from "./peek_extensions.ts";
import project from "../../../deno.json" with { type: "json" };

export interface BotExtensions {
  /** Their words are known. */
  readonly present: readonly Version[];
  /** They lie in the project, and their words mean nothing at the moment. */
  readonly absent: readonly AbsentExtension[];
  /** Those of `present` that are to run, those first that others require. */
  readonly active: readonly Version[];
  /** What is wrong with one in this bot alone, by its name. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Whether an extension has to be imported for a bot. @param wish what an owner has said of it */
export function needsExtension(
  name: string,
  { autoLoad, blacklist }: ExtensionChoice,
  wish: boolean | undefined,
): boolean {
  return !blacklist.has(name) && (autoLoad || wish !== undefined);
}

export async function botExtensions(
  library: Library,
  choice: ExtensionChoice,
  wish: (name: string) => boolean | undefined,
): Promise<BotExtensions> {
  const present: Version[] = [];
  const absent: AbsentExtension[] = [];
  const own = new Map<string, string>();
  for (const name of library.find().sources.keys()) {
    const isolation = choice.isolated.get(name);
    const { version, problem } = library.get(name, isolation) ?? {};
    if (isolation && problem !== undefined) own.set(name, problem);
    if (version && needsExtension(name, choice, wish(name))) present.push(version);
    else absent.push({ name, why: whyAbsent(name, choice, problem) });
  }
  const wanted = present.filter(({ name }) => wish(name) ?? choice.autoLoad)
    .map((version) => ({ name: version.name, extension: version.imported.extension, version }));
  const lacking = (name: string) =>
    absent.find((one) => one.name === name)?.why ??
      (present.some((one) => one.name === name) ? "it was unloaded" : "there is none of this name");
  const { order, problems } = await inOrder(wanted, project.version, lacking);
  return {
    present,
    absent,
    active: order.map(({ version }) => version),
    problems: new Map([...own, ...problems]),
  };
}

function whyAbsent(
  name: string,
  { blacklist, unread }: ExtensionChoice,
  problem: string | undefined,
): string {
  if (unread) return "mistakes in the bot's files have to be mended first";
  if (blacklist.has(name)) return "it is on the blacklist";
  return problem === undefined ? "it is not loaded" : "it could not be loaded";
}
