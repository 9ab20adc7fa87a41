/** `migrate`: makes a bot file of a `config.json` of the framework that Cordial grew from. */
import { basename, dirname, relative, resolve } from "node:path";
import { LoadContext } from "../app/load/load_context.ts";
import { convertConfig, nameIn } from "../app/migrate/convert_config.ts";
import { fitBot } from "../app/migrate/fit_bot.ts";
import { ConfigError, readConfig } from "../app/migrate/read_config.ts";
import { idOf, isTaken, newTokenVariable, writeNewBot } from "../app/project/write_new_bot.ts";
import { FileError } from "../files/file_error.ts";
import { explainDenied } from "../model/explain_denied.ts";
import { ownCommand } from "../model/own_command.ts";
import { UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import type { Terminal } from "./terminal.ts";

const LONGEST_NAME = 32;
/** Bytes; a file of settings has some hundred. */
const LARGEST = 1024 * 1024;

export async function run({ operands: [file], flags }: ParsedArguments, terminal: Terminal): Promise<number> {
  if (file === undefined) {
    throw new UsageError(`Which file? Say, for example: ${ownCommand("migrate config.json")}`);
  }
  const folder = Deno.cwd();
  try {
    const config = readConfig(await readText(file), file);
    const said = typeof flags["name"] === "string" ? flags["name"] : undefined;
    const { id, name } = await nameOf(said ?? nameIn(config) ?? folderOf(file, folder), folder);
    await using context = new LoadContext(folder);
    const head = { id, name, token: await newTokenVariable(folder, id), source: basename(file) };
    const { text, taken, left } = await fitBot(folder, head, convertConfig(config), context);
    const path = await writeNewBot(folder, new Map([[`${id}.yaml`, text]]));
    terminal.out(`${terminal.paint.green("✓")} ${path}`);
    terminal.out(
      taken.length > 0 ? `Taken over: ${taken.join(", ")}` : "There was nothing that could be taken over.",
    );
    if (left.length > 0) terminal.out("Not taken over, or to be looked at:");
    for (const { from, why } of left) terminal.out(`${terminal.paint.yellow("!")} ${from}: ${why}`);
    terminal.out(
      `Look whether all is right with: ${ownCommand(`check ${id}`)}, and try it with: ${
        ownCommand(`start ${id} --local`)
      }`,
    );
    terminal.out(`On Discord it takes the token that stands behind ${head.token}= in .env.`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof FileError)) throw error;
    terminal.err(`${terminal.paint.red("✗")} ${error.message} Nothing was written.`);
    return error instanceof FileError ? EXIT.data : EXIT.problems;
  }
}

async function readText(file: string): Promise<string> {
  const fail = (why: string) => new ConfigError(`${file} cannot be read: ${why}.`);
  try {
    const info = await Deno.stat(file);
    if (!info.isFile) throw fail("it is no file; name the config.json itself");
    if (info.size > LARGEST) throw fail("it has more than 1 MiB");
    return new TextDecoder("utf-8", { fatal: true }).decode(await Deno.readFile(file));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (error instanceof Deno.errors.NotFound) throw fail("there is no such file");
    if (error instanceof TypeError) throw fail("it is not saved as UTF-8");
    throw fail(explainDenied(error)?.replace(/\.$/, "") ?? "the system refused it");
  }
}

/** The folder of the old bot is mostly called like it; one that lies here already says nothing. */
function folderOf(file: string, folder: string): string {
  const place = dirname(resolve(folder, file));
  return relative(folder, place) === "" ? "bot" : basename(place);
}

async function nameOf(words: string, folder: string): Promise<{ id: string; name: string }> {
  const id = idOf(words);
  const name = Array.from(words.replace(/\p{Cc}/gu, " ").trim()).slice(0, LONGEST_NAME).join("");
  const say = `Say another one with --name: ${ownCommand('migrate FILE --name "My bot"')}.`;
  if (id === undefined) throw new ConfigError(`"${name}" cannot be the name of a file in bots/. ${say}`);
  if (!await isTaken(folder, id)) return { id, name };
  throw new ConfigError(`There is a bot ${id} in bots/ already; it stays as it is. ${say}`);
}
