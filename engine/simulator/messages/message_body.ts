import type {
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIPoll,
  RESTAPIPoll,
} from "discord-api-types/v10";
import type { Parts } from "../parts.ts";
import { newPoll } from "../polls/new_poll.ts";
import { refusal } from "../rest/errors.ts";
import { COMPONENTS_V2 } from "../validation/components.ts";
import type { Fields } from "../validation/form.ts";
import { checkMessage } from "../validation/message.ts";
import type { AllowedMentions } from "./mentions.ts";
import { receivedComponents } from "./received_components.ts";

/** A file that came with a request, by the number of its form field. */
export interface UploadedFile {
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The contents of a message as a request brings them, checked; what was not sent is absent. */
export interface MessageBody {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIMessageTopLevelComponent[];
  readonly attachments?: APIAttachment[];
  readonly poll?: APIPoll;
  readonly allowedMentions?: AllowedMentions;
  readonly flags?: number;
  readonly tts?: boolean;
}

/** Flags that a sender may set: suppressed embeds and notifications, ephemeral, Components V2, voice message. */
const SETTABLE = 1 << 2 | 1 << 6 | 1 << 12 | COMPONENTS_V2;

/**
 * Reads a message out of a request.
 *
 * @param path where it stands in the body
 * @param present attachments of the message that is edited; those that the body does not list are dropped
 * @throws RestError where Discord's limits are not kept
 */
export function readMessageBody(
  parts: Parts,
  body: Fields,
  files: readonly UploadedFile[],
  channelId: string,
  path: readonly string[] = [],
  present: readonly APIAttachment[] = [],
): MessageBody {
  checkMessage(body, path);
  const attachments = readAttachments(parts, body.attachments, files, channelId, present);
  return {
    ...(body.content === undefined ? {} : { content: String(body.content ?? "").trim() }),
    ...(body.embeds === undefined ? {} : { embeds: (body.embeds ?? []) as APIEmbed[] }),
    ...(body.components === undefined
      ? {}
      : { components: receivedComponents((body.components ?? []) as APIMessageTopLevelComponent[]) }),
    ...(attachments ? { attachments } : {}),
    ...(body.poll ? { poll: newPoll(parts, body.poll as RESTAPIPoll) } : {}),
    ...(body.allowed_mentions ? { allowedMentions: body.allowed_mentions as AllowedMentions } : {}),
    ...(typeof body.flags === "number" ? { flags: body.flags & SETTABLE } : {}),
    ...(body.tts === true ? { tts: true } : {}),
  };
}

/** @throws RestError with code 50006 when nothing is there to show */
export function refuseEmpty(message: Partial<MessageBody>, others: Fields = {}): void {
  const shown = message.content || message.embeds?.length || message.components?.length ||
    message.attachments?.length || message.poll ||
    (Array.isArray(others.sticker_ids) && others.sticker_ids.length);
  if (!shown) throw refusal("emptyMessage");
}

function readAttachments(
  parts: Parts,
  listed: unknown,
  files: readonly UploadedFile[],
  channelId: string,
  present: readonly APIAttachment[],
): APIAttachment[] | undefined {
  if (files.length === 0 && !Array.isArray(listed)) return;
  const described = new Map<string, Fields>();
  for (const item of Array.isArray(listed) ? listed as Fields[] : []) described.set(String(item.id), item);
  const kept = present.filter((attachment) => !Array.isArray(listed) || described.has(attachment.id));
  const added = files.map((file) => {
    const { description, filename } = described.get(String(file.index)) ?? {};
    const name = typeof filename === "string" ? filename : file.name;
    const attachment = storeAttachment(parts, channelId, { ...file, name });
    return typeof description === "string" ? { ...attachment, description } : attachment;
  });
  return [...kept, ...added];
}

/** Keeps a file and gives it its address. */
export function storeAttachment(
  parts: Parts,
  channelId: string,
  file: Omit<UploadedFile, "index">,
): APIAttachment {
  const id = parts.ids.next();
  parts.files.add(id, { bytes: file.bytes, contentType: file.contentType });
  const url = `http://${parts.address}/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
  return {
    id,
    filename: file.name,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
  };
}
