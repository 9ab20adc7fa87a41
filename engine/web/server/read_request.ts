/** Reads a frame from the page. What is not exactly a request is nothing: the page never sends such a thing. */
import type { ModalValues } from "../../model/playground_modal.ts";
import {
  MAX_FORM_LENGTH,
  MAX_REQUEST_LENGTH,
  type PageAction,
  type PageRequest,
  type PanelRequest,
  type WatchRequest,
} from "../protocol.ts";
import type { PlaygroundPlace, TypedOption } from "../../model/playground.ts";

/** The request that `text` holds, or `undefined` when it is no request. */
export function readRequest(text: string): PageRequest | undefined {
  if (isTooLong(text)) return undefined;
  const value = parse(text);
  if (!isRecord(value)) return undefined;
  const { id } = value;
  if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 0) return undefined;
  if ("panel" in value) return readPanelRequest(id, value);
  if (!hasOnly(value, ["id", "place", "action"])) return undefined;
  const place = readPlace(value.place);
  const action = readAction(value.action);
  if (!place || !action) return undefined;
  if (text.length > MAX_REQUEST_LENGTH && !mayBeLong(action)) return undefined;
  return { id, place, action };
}

function readPanelRequest(id: number, value: Fields): PanelRequest | WatchRequest | undefined {
  const { panel, ask, given, watch } = value;
  if (!isName(panel)) return undefined;
  if (typeof watch === "boolean") {
    return hasOnly(value, ["id", "panel", "watch"]) ? { id, panel, watch } : undefined;
  }
  return hasOnly(value, ["id", "panel", "ask", "given"]) && isName(ask)
    ? { id, panel, ask, given }
    : undefined;
}

/** Told from the first letters, where the page writes what it asks for, so that nothing long is read but a form or a file. */
export function isTooLong(text: string): boolean {
  if (text.length <= MAX_REQUEST_LENGTH) return false;
  const head = text.slice(0, HEAD_LENGTH);
  return text.length > MAX_FORM_LENGTH || !LONG.some((sign) => head.includes(sign));
}

const HEAD_LENGTH = 200;
/** How that begins which may be long: a form, what carries files, the text of a definition. */
const LONG = ['"do":"submit"', '"do":"say","files":[', '"do":"slash"', '"panel":"files"'];

/** Forms, and what carries files. */
function mayBeLong(action: PageAction): boolean {
  switch (action.do) {
    case "submit":
      return true;
    case "say":
      return action.files !== undefined && action.content.length <= MAX_REQUEST_LENGTH;
    case "slash":
      return action.options.some(({ value }) => typeof value === "string" && value.startsWith("data:"));
    default:
      return false;
  }
}

type Fields = Record<string, unknown>;

function readPlace(value: unknown): PlaygroundPlace | undefined {
  if (!isRecord(value) || !hasOnly(value, ["as", "channelId"])) return undefined;
  const { as, channelId } = value;
  return isId(as) && isId(channelId) ? { as, channelId } : undefined;
}

const ACTIONS: { readonly [Name in PageAction["do"]]: (fields: Fields) => PageAction | undefined } = {
  say(fields) {
    const { files, content, replyTo } = fields;
    if (!hasOnly(fields, ["do", "files", "content", "replyTo"]) || typeof content !== "string") {
      return undefined;
    }
    if (files !== undefined && !isFiles(files)) return undefined;
    if (replyTo !== undefined && !isId(replyTo)) return undefined;
    return { do: "say", ...(files ? { files } : {}), content, ...(replyTo ? { replyTo } : {}) };
  },
  slash(fields) {
    const { commandId, path, options } = fields;
    if (!hasOnly(fields, ["do", "commandId", "path", "options"])) return undefined;
    return isId(commandId) && isPath(path) && isOptions(options)
      ? { do: "slash", commandId, path, options }
      : undefined;
  },
  type(fields) {
    const { line } = fields;
    return hasOnly(fields, ["do", "line"]) && typeof line === "string" ? { do: "type", line } : undefined;
  },
  autocomplete(fields) {
    const { commandId, path, options, focused } = fields;
    if (!hasOnly(fields, ["do", "commandId", "path", "options", "focused"])) return undefined;
    return isId(commandId) && isPath(path) && isOptions(options) && isName(focused)
      ? { do: "autocomplete", commandId, path, options, focused }
      : undefined;
  },
  menu(fields) {
    const { commandId, targetId } = fields;
    if (!hasOnly(fields, ["do", "commandId", "targetId"])) return undefined;
    return isId(commandId) && isId(targetId) ? { do: "menu", commandId, targetId } : undefined;
  },
  press(fields) {
    const { messageId, customId, values } = fields;
    if (!hasOnly(fields, ["do", "messageId", "customId", "values"])) return undefined;
    return isId(messageId) && isControlText(customId) && isValues(values)
      ? { do: "press", messageId, customId, values }
      : undefined;
  },
  openDirect(fields) {
    const { botId } = fields;
    return hasOnly(fields, ["do", "botId"]) && isId(botId) ? { do: "openDirect", botId } : undefined;
  },
  dismiss: (fields) => onMessage("dismiss", fields),
  delete: (fields) => onMessage("delete", fields),
  react: (fields) => withEmoji("react", fields),
  unreact: (fields) => withEmoji("unreact", fields),
  edit(fields) {
    const { messageId, content } = fields;
    return hasOnly(fields, ["do", "messageId", "content"]) && isId(messageId) && typeof content === "string"
      ? { do: "edit", messageId, content }
      : undefined;
  },
  vote(fields) {
    const { messageId, answerIds } = fields;
    return hasOnly(fields, ["do", "messageId", "answerIds"]) && isId(messageId) && isAnswers(answerIds)
      ? { do: "vote", messageId, answerIds }
      : undefined;
  },
  joinVoice: (fields) => inVoice("joinVoice", fields),
  leaveVoice: (fields) => inVoice("leaveVoice", fields),
  ownVoice(fields) {
    const { channelId, mute, deaf } = fields;
    if (!hasOnly(fields, ["do", "channelId", "mute", "deaf"]) || !isId(channelId)) return undefined;
    if (!isSwitch(mute) || !isSwitch(deaf)) return undefined;
    const own = { ...(mute === undefined ? {} : { mute }), ...(deaf === undefined ? {} : { deaf }) };
    return { do: "ownVoice", channelId, ...own };
  },
  openThread(fields) {
    const { name, messageId } = fields;
    return hasOnly(fields, ["do", "name", "messageId"]) && isControlText(name) && isId(messageId)
      ? { do: "openThread", name, messageId }
      : undefined;
  },
  submit(fields) {
    const { interactionId, values } = fields;
    return hasOnly(fields, ["do", "interactionId", "values"]) && isId(interactionId) && isFilled(values)
      ? { do: "submit", interactionId, values }
      : undefined;
  },
  closeModal(fields) {
    const { interactionId } = fields;
    return hasOnly(fields, ["do", "interactionId"]) && isId(interactionId)
      ? { do: "closeModal", interactionId }
      : undefined;
  },
};

function onMessage(name: "dismiss" | "delete", fields: Fields): PageAction | undefined {
  const { messageId } = fields;
  return hasOnly(fields, ["do", "messageId"]) && isId(messageId) ? { do: name, messageId } : undefined;
}

function withEmoji(name: "react" | "unreact", fields: Fields): PageAction | undefined {
  const { messageId, emoji } = fields;
  return hasOnly(fields, ["do", "messageId", "emoji"]) && isId(messageId) && isControlText(emoji)
    ? { do: name, messageId, emoji }
    : undefined;
}

function inVoice(name: "joinVoice" | "leaveVoice", fields: Fields): PageAction | undefined {
  const { channelId } = fields;
  return hasOnly(fields, ["do", "channelId"]) && isId(channelId) ? { do: name, channelId } : undefined;
}

function readAction(value: unknown): PageAction | undefined {
  if (!isRecord(value) || typeof value.do !== "string" || !Object.hasOwn(ACTIONS, value.do)) return undefined;
  return ACTIONS[value.do as PageAction["do"]](value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasOnly(value: Fields, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}

/** Discord's ids are decimal 64-bit numbers. */
function isId(value: unknown): value is string {
  return typeof value === "string" && /^\d{1,20}$/.test(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length >= 1 && value.length <= 32;
}

/** A custom id or an option's value: 1 to 100 characters (source: Discord docs, components/reference). */
function isControlText(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= 200 && [...value].length <= 100;
}

/** A select takes 25 at most (source: Discord docs, components/reference). */
function isValues(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= 25 && value.every(isControlText);
}

/** A message has 10 at most (source: Discord docs, resources/message, create message). */
function isFiles(value: unknown): value is string[] {
  return Array.isArray(value) && value.length >= 1 && value.length <= 10 &&
    value.every((file: unknown) => typeof file === "string" && file.startsWith("data:"));
}

/** A poll has 10 answers at most (source: Discord docs, resources/poll). */
function isAnswers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= 10 &&
    value.every((id: unknown) => Number.isSafeInteger(id) && Number(id) > 0);
}

function isSwitch(value: unknown): value is boolean | undefined {
  return value === undefined || typeof value === "boolean";
}

/** A form has 40 parts at most (source: Discord docs, components/reference). */
function isFilled(value: unknown): value is ModalValues {
  if (!isRecord(value)) return false;
  const filled = Object.entries(value);
  return filled.length <= 40 && filled.every(([name, given]) => isControlText(name) && isGiven(given));
}

/** Files are lists of long texts. */
function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= 25 && value.every((one) => typeof one === "string");
  return typeof value === "string" || typeof value === "boolean";
}

function isPath(value: unknown): value is string[] {
  return Array.isArray(value) && value.length >= 1 && value.length <= 3 && value.every(isName);
}

function isOptions(value: unknown): value is TypedOption[] {
  return Array.isArray(value) && value.length <= 25 &&
    value.every((option: unknown) =>
      isRecord(option) && hasOnly(option, ["name", "value"]) && isName(option.name) &&
      ["string", "number", "boolean"].includes(typeof option.value)
    );
}
