/** Whether a program that was just compiled runs at all: one on the runtime of another Deno does not. */
import { stripVTControlCharacters } from "node:util";
import project from "../../../deno.json" with { type: "json" };

/** What a compiled program answers to `--version`. */
export const VERSION = `cordial ${project.version}`;

/** What is wrong with it, as the first line that it says; `undefined` where it runs. */
export async function tryProgram(path: string): Promise<string | undefined> {
  const command = new Deno.Command(path, { args: ["--version"], env: { NO_COLOR: "1" }, stdin: "null" });
  try {
    const { success, stdout, stderr } = await command.output();
    const said = [stdout, stderr].map((part) =>
      stripVTControlCharacters(new TextDecoder().decode(part)).trim()
    );
    if (success && said[0] === VERSION) return undefined;
    return said.join("\n").trim().split("\n")[0] || "it says nothing";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
