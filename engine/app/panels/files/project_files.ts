/** The files of a project as the page reads and writes them. */
import { FileError, type Files, writeFile } from "../../../files/mod.ts";
import type { FileText } from "../../../model/panels/files.ts";
import { PanelRefusal } from "../../../model/panels/panel.ts";
import { decodeText } from "../../../source/decode_text.ts";
import { LARGEST_FILE } from "../../../source/read_file.ts";
import { insideProject, isDefinition } from "./project_path.ts";
import { shownText, versionOf, writtenText } from "./written_text.ts";

export class ProjectFiles {
  /** @param files takes the locks under which files are replaced */
  constructor(private readonly folder: string, private readonly files: Pick<Files, "withLock">) {}

  /** The name of a file's content; `undefined` where there is no file that the page may see. */
  async version(path: string): Promise<string | undefined> {
    try {
      const bytes = await bytesOf(await insideProject(this.folder, path), path);
      return bytes && versionOf(bytes);
    } catch {
      return undefined;
    }
  }

  /** @throws PanelRefusal */
  async read(path: string): Promise<FileText> {
    const bytes = await bytesOf(await insideProject(this.folder, path), path);
    if (!bytes) throw new PanelRefusal(`${path} is not there any more.`);
    const text = decodeText(bytes, path);
    if (typeof text !== "string") throw new PanelRefusal(text.message);
    return { text: shownText(text), version: versionOf(bytes), isDefinition: isDefinition(path) };
  }

  /**
   * Replaces a file as a whole if it still is what was changed.
   * @param version of what was changed; `null` for a new file
   * @returns the new version
   * @throws PanelRefusal
   */
  async save(path: string, text: string, version: string | null): Promise<string> {
    if (!isDefinition(path)) {
      throw new PanelRefusal(`${path} is no definition, so the page does not change it.`);
    }
    if (new TextEncoder().encode(text).length > LARGEST_FILE) throw tooLarge(path);
    const target = await insideProject(this.folder, path);
    try {
      return await this.files.withLock(target, async (real) => {
        // The lock may have been waited for, and a link may have come meanwhile.
        if (real !== await insideProject(this.folder, path)) throw changed(path);
        const before = await bytesOf(real, path);
        if ((before ? versionOf(before) : null) !== version) throw before ? changed(path) : gone(path);
        // The mark at the beginning of a file is a part of it here.
        const old = before && new TextDecoder("utf-8", { ignoreBOM: true }).decode(before);
        const bytes = new TextEncoder().encode(writtenText(text, old));
        await writeFile(real, bytes);
        return versionOf(bytes);
      });
    } catch (error) {
      if (error instanceof FileError) throw new PanelRefusal(`${path} was not saved: ${error.reason}`);
      throw error;
    }
  }
}

function changed(path: string): PanelRefusal {
  return new PanelRefusal(
    `${path} was not saved, because it has changed on the disk since it was opened. Reload it, or keep what you wrote and save again.`,
  );
}

function gone(path: string): PanelRefusal {
  return new PanelRefusal(
    `${path} was not saved, because it is not there any more. Save again to make it anew.`,
  );
}

function tooLarge(path: string): PanelRefusal {
  return new PanelRefusal(
    `${path} would have more than 1 MiB. A bot may consist of several files in a folder.`,
  );
}

/** `undefined` where there is no file. @throws PanelRefusal */
async function bytesOf(real: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const info = await Deno.stat(real);
    if (!info.isFile) throw new PanelRefusal(`${path} is no file.`);
    if (info.size > LARGEST_FILE) throw tooLarge(path);
    return await Deno.readFile(real);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof PanelRefusal) throw error;
    throw new PanelRefusal(`${path} cannot be read: the system refused it.`);
  }
}
