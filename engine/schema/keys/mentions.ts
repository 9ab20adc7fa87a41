import type * as z from "zod";
import type { Node } from "../../source/nodes.ts";
import { converted } from "../kit/converted.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { word } from "../kit/word.ts";

/** Whom a message may ping. */
export type MentionKind = "people" | "roles" | "everyone";

const KIND = word("somebody to mention", ["people", "roles", "everyone", "none"], {
  users: "people",
  user: "people",
  members: "people",
  role: "roles",
  here: "everyone",
  all: "everyone",
  nobody: "none",
  "false": "none",
});

/** `people`, `[people, roles]`, `none`: what of a message's mentions pings. */
export const MENTIONS: z.ZodType<MentionKind[], Node> = converted(
  oneOrMany("a list of people, roles and everyone, or none", KIND),
  (kinds) => kinds.filter((kind) => kind !== "none"),
).describe("Whose mentions ping: people (the default), roles, everyone, or none.");
