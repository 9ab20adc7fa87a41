import type * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { snowflake } from "../kit/snowflake.ts";

/** A word for an id, so that the rest of the definition need not repeat the number. */
export interface NameDefinition {
  readonly name: SourceText;
  readonly id: string;
}

const names = (whose: string) =>
  named(`a map of names to ids of ${whose}`, snowflake(), (name, id): NameDefinition => ({ name, id }));

export const NAMES = map(
  "`names`",
  {
    roles: names("roles").describe("Roles by the names that this definition gives them.").optional(),
    channels: names("channels").describe("Channels by the names that this definition gives them.").optional(),
    users: names("people").describe("People by the names that this definition gives them.").optional(),
  },
  ({ roles, channels, users }) => ({ roles: roles ?? [], channels: channels ?? [], users: users ?? [] }),
  { members: { use: "users" }, people: { use: "users" }, persons: { use: "users" } },
).describe("Names for ids: write an id once, use its name everywhere.");

export type NamesDefinition = z.output<typeof NAMES>;
