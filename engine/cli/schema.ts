import { writeProjectSchema } from "../app/project/keep_schema.ts";
import { openProject } from "../app/project/project.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import { withProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** `schema`: writes the JSON Schema beside the bot files, with the words of the project's extensions and the names in its bots. */
export async function run(_args: ParsedArguments, terminal: Terminal): Promise<number> {
  const folder = Deno.cwd();
  await using project = await withProgress(
    terminal,
    "reading the bots",
    () => openProject(folder, { variables: Deno.env }),
  );
  const path = await writeProjectSchema(folder, project.loaded);
  terminal.out(`${path} is up to date. An editor uses it in a file that begins with this line:`);
  terminal.out("# yaml-language-server: $schema=./cordial.schema.json");
  return EXIT.ok;
}
