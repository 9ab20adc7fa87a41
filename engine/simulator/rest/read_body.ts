import type { UploadedFile } from "../messages/message_body.ts";
import { refusal } from "./errors.ts";

/** The largest request that Discord takes: 25 MiB. */
const MAX_BYTES = 25 * 1024 * 1024;

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

const NOTHING: ReadBody = { body: undefined, files: [] };

/**
 * Reads a request's JSON, alone or in a form with files.
 *
 * @throws RestError when it is no JSON or too large
 */
export async function readBody(request: Request): Promise<ReadBody> {
  // Asking for `request.body` would make a stream of it, which costs more than the rest of the answer.
  if (request.method === "GET") return NOTHING;
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES) throw refusal("tooLarge");
  if (request.headers.get("content-type")?.startsWith("multipart/form-data")) return await readForm(request);
  const text = await request.text();
  if (text.length > MAX_BYTES) throw refusal("tooLarge");
  return text === "" ? NOTHING : { body: parse(text), files: [] };
}

async function readForm(request: Request): Promise<ReadBody> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw refusal("invalidJson");
  }
  let body: unknown;
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === "string") {
      if (name === "payload_json") body = parse(value);
      continue;
    }
    files.push({
      index: Number(/\d+/.exec(name)?.[0] ?? files.length),
      name: value.name,
      contentType: value.type || "application/octet-stream",
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { body, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal("invalidJson");
  }
}
