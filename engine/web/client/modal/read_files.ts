/** Files that a person adds to a form, as the local Discord takes them. */
import { MAX_UPLOAD_BYTES } from "../../protocol.ts";

/**
 * `data:` addresses with the names of the files in them.
 * @throws Error with the words that a person is shown, when they are too big or cannot be read
 */
export async function readFiles(files: readonly File[], taken = 0): Promise<string[]> {
  const bytes = files.reduce((sum, { size }) => sum + size, taken);
  if (bytes > MAX_UPLOAD_BYTES) {
    throw new Error(`Files take ${MAX_UPLOAD_BYTES / 1024 ** 2} MB at most in all on this page.`);
  }
  return await Promise.all(files.map(readFile));
}

async function readFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  const type = /^[\w.+/-]+$/.test(file.type) ? file.type : "application/octet-stream";
  return `data:${type};name=${encodeURIComponent(file.name)};base64,${btoa(parts.join(""))}`;
}

/** The name of a file, out of its address. */
export function fileName(address: string): string {
  return decodeURIComponent(/^data:[^,]*;name=([^;,]*)/.exec(address)?.[1] ?? "file");
}

/** Bytes of a file, out of its address. */
export function fileSize(address: string): number {
  const body = address.slice(address.indexOf(",") + 1);
  return Math.floor(body.replace(/=+$/, "").length * 3 / 4);
}
