/** Everything that bots wrote and showed while they were tried, searched for what must stand nowhere. */
import { join } from "node:path";

/** The files in which owners themselves write a token. */
const OWN_FILES = new Set([".env"]);

export class Evidence {
  readonly #texts: { readonly source: string; readonly bytes: Uint8Array }[] = [];
  #bytes = 0;

  /** How much was looked at, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Keeps something that was shown: the output of a program, an answer of its page, what members saw. */
  add(source: string, shown: string | Uint8Array): void {
    const bytes = typeof shown === "string" ? new TextEncoder().encode(shown) : shown;
    this.#bytes += bytes.length;
    this.#texts.push({ source, bytes });
  }

  /** Keeps all files of a folder (logs, databases, backups, caches), but not the owner's own `.env`. */
  async addFolder(folder: string): Promise<void> {
    for await (const entry of Deno.readDir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory) await this.addFolder(path);
      else if (entry.isFile && !OWN_FILES.has(entry.name)) this.add(path, await Deno.readFile(path));
    }
  }

  /** Where one of these secrets stands, as it is or as programs commonly write it. */
  find(secrets: readonly string[]): string[] {
    const forms = secrets.flatMap(formsOf);
    const found: string[] = [];
    for (const { source, bytes } of this.#texts) {
      const text = latin1(bytes);
      for (const { form, text: wanted } of forms) {
        if (text.includes(wanted)) found.push(`a token (${form}) stands in ${source}`);
      }
    }
    return found;
  }
}

/** The last part of a token is the secret one: also without the rest it must stand nowhere. */
function formsOf(secret: string): { readonly form: string; readonly text: string }[] {
  const last = secret.slice(secret.lastIndexOf(".") + 1);
  const middle = btoa(`Bot ${secret}`);
  return [
    { form: "as it is", text: secret },
    { form: "its last part", text: last },
    { form: "for a URL", text: encodeURIComponent(secret) },
    { form: "in base64", text: btoa(secret).replace(/=+$/, "").slice(0, -1) },
    { form: "in base64", text: middle.replace(/=+$/, "").slice(0, -1) },
    { form: "as UTF-16", text: [...last].join("\u0000") },
  ];
}

/** One character a byte, so that any file can be searched as a text. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
