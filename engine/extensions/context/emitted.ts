/** What an extension emits → something that happened, as automations take it. */
import type { DeclaredTrigger } from "../../model/declared.ts";
import type { Happening } from "../../model/happening.ts";
import type { Shape } from "../../model/shape.ts";
import type { Json } from "../../model/storage.ts";
import type { Emitted } from "./context.ts";

/** Discord's ids, as far back as they go (source: Discord docs, reference, snowflakes). */
const ID = /^\d{15,20}$/;

const MENTION = /^<(?:@!?|@&|#)\d{15,20}>$/;

/** What a trigger can be about, by what has to be told of it. */
const ABOUT = { userId: "person", channelId: "channel", serverId: "server" } as const;

/**
 * @param extension the name before the dot
 * @param id unlike that of any other happening of the process
 * @throws Error in words for the extension's author where it is not what the trigger declares
 */
export function emittedHappening(
  extension: string,
  trigger: DeclaredTrigger,
  emitted: Emitted,
  id: string,
): Happening {
  const name = `${extension}.${trigger.name}` as const;
  const wrong = [...wrongPlaces(trigger, emitted), ...wrongValues(trigger, emitted.values ?? {})];
  if (wrong.length > 0) throw new TypeError(`emit("${trigger.name}"): ${wrong.join("; ")}`);
  const { userId, channelId, serverId, values = {} } = emitted;
  return {
    name,
    id,
    values: structuredClone(values),
    ...(userId === undefined ? {} : { userId }),
    ...(channelId === undefined ? {} : { channelId }),
    ...(serverId === undefined ? {} : { guildId: serverId }),
  };
}

function wrongPlaces(trigger: DeclaredTrigger, emitted: Emitted): string[] {
  return (Object.keys(ABOUT) as (keyof typeof ABOUT)[]).flatMap((key) => {
    const what = ABOUT[key];
    const given: unknown = emitted[key];
    if (given === undefined) {
      return trigger[what] ? [`it is about a ${what}, and \`${key}\` is missing`] : [];
    }
    if (!trigger[what]) return [`\`${key}\` is given, and \`about\` of the trigger names no ${what}`];
    return typeof given === "string" && ID.test(given)
      ? []
      : [`\`${key}\` is ${shown(given)}, and must be an id of Discord's as a text`];
  });
}

function wrongValues(trigger: DeclaredTrigger, values: Readonly<Record<string, Json>>): string[] {
  const declared = Object.entries(trigger.values);
  const names = declared.map(([name]) => name).join(", ") || "none";
  return [
    ...Object.keys(values).filter((name) => !Object.hasOwn(trigger.values, name))
      .map((name) => `the trigger declares no value \`${name}\` (it declares ${names})`),
    ...declared.flatMap(([name, shape]) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return findMisfit(value, shape, `values.${name}`) ?? [];
    }),
  ];
}

/** What is wrong with a value; `undefined` where it has the shape. @param path for people: `values.total` */
function findMisfit(value: unknown, shape: Shape, path: string): string | undefined {
  const wanted = (what: string) => `\`${path}\` is ${shown(value)}, and must be ${what}`;
  if (typeof shape === "string") return fits(value, shape) ? undefined : wanted(WORDS[shape]);
  if ("list" in shape) {
    if (!Array.isArray(value)) return wanted("a list");
    return first(value, (element, index) => findMisfit(element, shape.list, `${path}[${index}]`));
  }
  if ("fields" in shape && shape.optional && (value === undefined || value === null)) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return wanted("an object");
  if ("map" in shape) {
    return first(Object.entries(value), ([key, below]) => findMisfit(below, shape.map, `${path}.${key}`));
  }
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return first(
    Object.entries(shape.fields),
    ([name, below]) =>
      findMisfit(fields[name], below, `${path}.${name}`) ??
        (shape.prints === undefined ? undefined : findForged(fields[name], name, `${path}.${name}`)),
  );
}

/** Texts may ping by the ids and mentions of things, since Discord makes these: so they must hold nothing else. */
function findForged(value: unknown, name: string, path: string): string | undefined {
  if (name === "mention") {
    const right = value === "" || typeof value === "string" && MENTION.test(value);
    return right
      ? undefined
      : `\`${path}\` is ${shown(value)}, and must be a mention such as <@80351110224678912>`;
  }
  const forged = (name === "id" || name.endsWith("_id")) && /[@<>]/.test(String(value));
  return forged ? `\`${path}\` is ${shown(value)}, and must hold no @, < or >` : undefined;
}

type Plain = Extract<Shape, string>;

const WORDS: Readonly<Record<Plain, string>> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  time: "a number of milliseconds since 1970",
  anything: "anything that JSON knows",
};

function fits(value: unknown, shape: Plain): boolean {
  switch (shape) {
    case "text":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
    case "time":
      return typeof value === "number" && Number.isFinite(value);
    case "anything":
      return value !== undefined && typeof value !== "function" && typeof value !== "symbol";
  }
}

function first<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? JSON.stringify(value)?.slice(0, 40) ?? ""
    : `a value of the type ${typeof value}`;
}
