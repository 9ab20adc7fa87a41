/** Mentions of people of whom only the id is kept. */
import type { ObjectShape } from "../../model/shape.ts";
import { isList, type Type } from "../type.ts";
import { define } from "./define.ts";

const MENTIONED = {
  name: "a mention",
  prints: "mention",
  fields: { id: "text", mention: "text" },
} as const satisfies ObjectShape;

/** Nothing but an id becomes one, so a text that somebody typed pings nobody. */
const ID = /^\d{15,20}$/;

export const MENTION_FUNCTIONS = [
  define({
    name: "mention",
    params: [{ name: "id", kind: "text or list" }],
    returns: ([id]) => returned(id),
    expects: ([id = "anything"]) =>
      id === "text" || id === "anything" || isList(id) && (id.list === "text" || id.list === "anything")
        ? undefined
        : "an id, or a list of ids",
    description: "A mention of the person with this id, or of each in a list; it notifies them.",
    example: `mention("823475887319941131")`,
    prints: "<@823475887319941131>",
    run: ([id]) => typeof id === "string" ? mentioned(id) : id.flatMap((one) => mentioned(one) ?? []),
  }),
];

function returned(id: Type | undefined): Type {
  return id !== undefined && isList(id) ? { list: MENTIONED } : MENTIONED;
}

function mentioned(id: unknown): { readonly id: string; readonly mention: string } | undefined {
  return typeof id === "string" && ID.test(id) ? { id, mention: `<@${id}>` } : undefined;
}
