import { byShape } from "../../kit/by_shape.ts";
import { boolean } from "../../kit/boolean.ts";
import { converted } from "../../kit/converted.ts";
import { map } from "../../kit/map.ts";
import { oneOrMany } from "../../kit/one_or_many.ts";
import { text } from "../../kit/text.ts";
import { type DeclaredKind, nameOf } from "../../kit/written.ts";
import { word } from "../../kit/word.ts";
import { PERMISSION_LIST } from "../permissions.ts";
import type { WhoDefinition } from "./definitions.ts";

const NOBODY = { asker: false, anyone: false, roles: [], people: [], permissions: [] } as const;

const named = (what: string, kind: string, declared: DeclaredKind) =>
  oneOrMany(`a list of ${what}`, text(`${kind}: its id, or its name under \`names\``, nameOf(declared)));

/** `asker`, `anyone`, or ways in: `{ roles: [moderator], permissions: [kick_members] }`. */
export const WHO = byShape<WhoDefinition>(
  "who may press: asker, anyone, or a map such as `roles: [moderator]`",
  {
    scalar: converted(
      word("who may press", ["asker", "anyone"], {
        everyone: "anyone",
        everybody: "anyone",
        all: "anyone",
        any: "anyone",
        user: "asker",
        author: "asker",
        me: "asker",
        only_me: "asker",
        only_asker: "asker",
      }),
      (who, { span }): WhoDefinition => ({ ...NOBODY, span, [who]: true }),
    ),
    map: map(
      "`who`",
      {
        roles: named("roles", "a role", "roles").describe("Roles of which each lets a person press.")
          .optional(),
        people: named("people", "a person", "users").describe(
          "People who may press; `{options.who}` is one that the command knows.",
        ).optional(),
        permissions: PERMISSION_LIST
          .describe("Permissions that let a person press: all of them, in the channel of the message.")
          .optional(),
        asker: boolean().describe("Whether the person who asked may press as well.").optional(),
      },
      (keys, { span }): WhoDefinition => ({
        span,
        asker: keys.asker ?? false,
        anyone: false,
        roles: keys.roles ?? [],
        people: keys.people ?? [],
        permissions: keys.permissions ?? [],
      }),
      {
        role: { use: "roles" },
        users: { use: "people" },
        user: { use: "permissions" },
        members: { use: "people" },
        anyone: { say: "It stands alone: `who: anyone`." },
      },
    ),
  },
).meta({
  id: "who",
  description: "Who may press: asker, anyone, or people with certain roles or permissions.",
});
