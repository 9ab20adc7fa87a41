/** Files that were most likely meant as bots, and that are not found because of their names or places. */
import { join } from "node:path";
import type { NewDiagnostic } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";

/** How much of a file is looked at. */
const LOOK = 64 * 1024;
/** Entries of a folder that are looked at. */
const MOST = 200;
/** What only stands in the files of bots. */
const OF_A_BOT = /^["'“]?(commands|events|role_menus|command_prefix|statuses)["'”]?[ \t]*:/m;
const YAML = /\.ya?ml$/i;

/**
 * Looks in the project folder, in its folder `bots`, and in folders beside it whose name is nearly that. Meant for a project
 * in which no bot was found.
 */
export async function findStrays(projectFolder: string): Promise<NewDiagnostic[]> {
  const found: NewDiagnostic[] = [];
  const tell = async (path: string, why: string, right: string) => {
    if (!await isBot(join(projectFolder, path))) return;
    found.push({
      code: "file-passed-over",
      message: `${path} looks like a bot, but it is passed over: ${why}.`,
      span: { file: new SourceFile(path, ""), start: 0, end: 0 },
      expected: `the name ${right}`,
    });
  };
  for (const name of await filesIn(projectFolder)) {
    if (YAML.test(name) && !name.startsWith(".")) {
      await tell(name, "bots lie in the folder bots", `bots/${name}`);
    }
  }
  for (const name of await filesIn(join(projectFolder, "bots"))) {
    const plain = name.replace(/^\.+/, "");
    if (YAML.test(name)) {
      if (name !== plain) {
        await tell(`bots/${name}`, "a name that begins with a dot is hidden", `bots/${plain}`);
      }
    } else if (/^[^.]+(\.(txt|yam|ymal|yaml\d|text))?$/i.test(name)) {
      const right = `bots/${name.replace(/\..*$/, "")}.yaml`;
      await tell(`bots/${name}`, "the name of a bot's file ends in .yaml", right);
    }
  }
  for (const folder of await foldersLikeBots(projectFolder)) {
    for (const name of await filesIn(join(projectFolder, folder))) {
      if (!YAML.test(name)) continue;
      await tell(`${folder}/${name}`, "bots lie in the folder bots, in small letters", `bots/${name}`);
    }
  }
  return found;
}

async function filesIn(folder: string): Promise<string[]> {
  return await namesIn(folder, (entry) => entry.isFile);
}

async function foldersLikeBots(folder: string): Promise<string[]> {
  return await namesIn(
    folder,
    ({ name, isDirectory }) => isDirectory && name !== "bots" && /^bots?$/i.test(name),
  );
}

async function namesIn(folder: string, wanted: (entry: Deno.DirEntry) => boolean): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const entry of Deno.readDir(folder)) {
      if (wanted(entry) && names.length < MOST) names.push(entry.name);
    }
  } catch {
    // What cannot be listed was told already, or is not there.
  }
  return names.sort();
}

async function isBot(path: string): Promise<boolean> {
  try {
    using file = await Deno.open(path);
    const bytes = new Uint8Array(LOOK);
    const length = await file.read(bytes) ?? 0;
    return OF_A_BOT.test(new TextDecoder().decode(bytes.subarray(0, length)));
  } catch {
    return false;
  }
}
