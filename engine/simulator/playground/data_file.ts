import { PlaygroundRefusal } from "../../model/playground.ts";
import type { UploadedFile } from "../messages/message_body.ts";

/**
 * A file that a person sends.
 *
 * @param data as a `data:` address; its name may stand in it: `data:text/plain;name=notes.txt,Hello`
 * @throws PlaygroundRefusal when it is no such address
 */
export function readDataFile(data: string): Omit<UploadedFile, "index"> {
  const parsed = /^data:([^;,]*)((?:;[^;,]*)*?)(;base64)?,(.*)$/s.exec(data);
  if (!parsed) throw new PlaygroundRefusal("The file could not be read.");
  const [, type, parameters = "", base64, body = ""] = parsed;
  const name = /;name=([^;]*)/.exec(parameters)?.[1];
  try {
    return {
      name: name ? decodeURIComponent(name) : "file",
      contentType: type || "text/plain",
      bytes: base64 ? Uint8Array.fromBase64(body) : new TextEncoder().encode(decodeURIComponent(body)),
    };
  } catch {
    throw new PlaygroundRefusal("The file could not be read.");
  }
}
