/** Messages as requests carry them: JSON, or a form where files go with them. */
import { DiscordError } from "../../model/ports.ts";
import type { OutgoingFile, OutgoingMessage } from "../../model/message.ts";
import type { RequestContent } from "./http_options.ts";

/** The size that every server takes; boosted ones take more (source: Discord docs, reference, uploading files). */
const LARGEST_MIB = 10;
const MIB = 1024 * 1024;
/** Request entity too large (source: Discord docs, JSON error codes). */
const TOO_LARGE = 40005;

/** A message without its files, which it only names. */
export function messageBody({ files, keptFiles: _, ...message }: OutgoingMessage): object {
  return files?.length ? { ...message, attachments: names(files) } : message;
}

/**
 * A message that takes the place of another one: what it does not have is cleared, since an edit leaves alone what it
 * does not name (source: Discord docs, resources/message, edit message).
 */
export function replacementBody({ files = [], keptFiles = [], ...message }: OutgoingMessage): object {
  return {
    ...message,
    content: message.content || null,
    embeds: message.embeds ?? [],
    components: message.components ?? [],
    attachments: [...keptFiles.map((id) => ({ id })), ...names(files)],
  };
}

/**
 * Puts a body and files into what is sent: `payload_json` and `files[n]` of a form (source: Discord docs, reference,
 * uploading files).
 * @param request as errors name it: `POST /channels/:id/messages`
 * @throws {DiscordError} when the files are too large together
 */
export async function withFiles(
  request: string,
  body: object,
  files: readonly OutgoingFile[],
): Promise<RequestContent> {
  const bytes = files.reduce((sum, { data }) => sum + data.byteLength, 0);
  if (bytes > LARGEST_MIB * MIB) {
    const size = (Math.ceil(bytes / MIB * 10) / 10).toFixed(1);
    const problem =
      `the files are ${size} MiB together, Discord takes ${LARGEST_MIB} MiB. Send fewer or smaller ones`;
    throw new DiscordError(request, 0, TOO_LARGE, problem);
  }
  const form = new FormData();
  form.append("payload_json", JSON.stringify(body));
  for (const [index, { name, data, type }] of files.entries()) {
    form.append(`files[${index}]`, new File([data as Uint8Array<ArrayBuffer>], name, { type }));
  }
  const encoded = new Response(form);
  return { raw: { body: await encoded.bytes(), type: encoded.headers.get("content-type")! } };
}

function names(files: readonly OutgoingFile[]): object[] {
  return files.map(({ name }, index) => ({ id: String(index), filename: name }));
}
