/** What has VS Code and its relatives complete and check bot files: settings, and the extensions that it takes. */
import { join } from "node:path";
import { writeFile } from "../../files/write_file.ts";
import { SCHEMA_FILE } from "../project/starter_bot.ts";

const FOLDER = ".vscode";

/**
 * Writes them where there are none; what somebody has is never changed.
 * @returns what was written, relative to the project folder
 * @throws FileError
 */
export async function writeEditorFiles(folder: string): Promise<string[]> {
  // In a folder with a compiled program alone, nothing would make sense of TypeScript.
  const deno = await exists(join(folder, "deno.json"));
  const written: string[] = [];
  for (const [name, content] of Object.entries(editorFiles(deno))) {
    const path = join(FOLDER, name);
    if (await exists(join(folder, path))) continue;
    await writeFile(join(folder, path), `${JSON.stringify(content, undefined, 2)}\n`, { createFolder: true });
    written.push(path);
  }
  return written;
}

/**
 * Source: vscode-yaml's readme, `yaml.schemas`: paths are relative to the folder that is open, and a pattern that begins
 * with `!` leaves files out.
 */
function editorFiles(deno: boolean): Record<string, unknown> {
  return {
    "settings.json": {
      "yaml.schemas": {
        [`./bots/${SCHEMA_FILE}`]: [
          "bots/**/*.yaml",
          "bots/**/*.yml",
          "!bots/engine.yaml",
          "!bots/engine.yml",
        ],
      },
      "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
      ...deno ? { "deno.enable": true } : {},
    },
    "extensions.json": {
      recommendations: ["redhat.vscode-yaml", ...deno ? ["denoland.vscode-deno"] : []],
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return await Deno.lstat(path).then(() => true, () => false);
}
