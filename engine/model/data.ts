/** Values that a bot's author has declared, whose they are, and the port behind which they are kept. */
import type { ObjectShape, Shape } from "./shape.ts";
import type { Json } from "./storage.ts";

export const DATA_TYPES = ["number", "string", "boolean", "list", "map", "time"] as const;
export type DataType = typeof DATA_TYPES[number];

/** Of whom each has a value of their own. `member` is a person in one server, `global` the bot as a whole. */
export const DATA_OWNERS = ["user", "member", "server", "channel", "message", "global"] as const;
export type DataOwner = typeof DATA_OWNERS[number];

/**
 * A value by its type: a number, a text, true or false; a list of texts; texts by names; milliseconds since 1970.
 * A time that was never set is absent.
 */
export type DataValue = Json | undefined;

/** What placeholders see of each type. */
export const DATA_SHAPES: Readonly<Record<DataType, Shape>> = {
  number: "number",
  string: "text",
  boolean: "boolean",
  list: { list: "text" },
  map: { map: "text" },
  time: "time",
};

/** A place of a ranking, as placeholders see it. */
export const RANK = {
  name: "a place of a ranking",
  prints: "mention",
  fields: { place: "number", mention: "text", id: "text", value: "number" },
} as const satisfies ObjectShape;

export interface DataDeclaration {
  /** Small letters, digits and `_`. */
  readonly name: string;
  readonly type: DataType;
  readonly per: DataOwner;
  /** What stands where nothing was set yet. */
  readonly default: DataValue;
  /** Of a number; of a text or a list the least length. */
  readonly min?: number;
  readonly max?: number;
  /** Milliseconds after the last change, from which on it is as if nothing had been set. */
  readonly expires?: number;
}

/** All of a bot, by their names. */
export type Declarations = ReadonlyMap<string, DataDeclaration>;

/** Where something runs, or whom it is about: of these ids the declaration takes the ones that it needs. */
export interface DataPlace {
  readonly userId: string;
  /** In a server only. */
  readonly guildId?: string;
  readonly channelId: string;
  /** Where it is about a message. */
  readonly messageId?: string;
}

/** One place of a ranking. */
export interface DataRank {
  readonly userId: string;
  readonly value: number;
}

/**
 * Keeps what authors declare. A number outside of its bounds, which the author has made tighter since, counts as the
 * nearest bound. Every method throws a `StorageError`; a value that is not of the declared type and cannot be read as
 * one is `damaged`.
 */
export interface DataStore {
  /** The default where nothing was set, and where the place has no such owner. */
  read(declaration: DataDeclaration, place: DataPlace): Promise<DataValue>;
  /**
   * Reads and changes a value as one step, whoever else wants to change it meanwhile. Resolves with the new value.
   * @param change makes the new value at once; where it throws, nothing is changed and its error comes out as it is
   * @throws Error where the place has no such owner; see {@link lacksOwner}
   */
  change(
    declaration: DataDeclaration,
    place: DataPlace,
    change: (present: DataValue) => Json,
  ): Promise<Json>;
  /**
   * Who has most of a number of each user or member (of the place's server), most first, equal ones by their ids.
   * Reads every value that there is: about 3 ms a thousand.
   */
  top(declaration: DataDeclaration, place: DataPlace, limit: number): Promise<readonly DataRank[]>;
}

/** What a place would need to have a value of its own; `undefined` where it has all. */
export function lacksOwner({ per }: DataDeclaration, place: DataPlace): "server" | "message" | undefined {
  if ((per === "member" || per === "server") && place.guildId === undefined) return "server";
  if (per === "message" && place.messageId === undefined) return "message";
}

/** Whether each person has a value of their own, so that it can be asked whose is meant. */
export function isPersonal({ per }: DataDeclaration): boolean {
  return per === "user" || per === "member";
}
