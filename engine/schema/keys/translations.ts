import * as z from "zod";
import type { SourceText } from "../../diagnostics/span.ts";
import type { Node } from "../../source/nodes.ts";
import { byShape } from "../kit/by_shape.ts";
import { lazy } from "../kit/lazy.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { text } from "../kit/text.ts";
import type { MessagesDefinition, MessagesSchema } from "./messages.ts";

/** What is said in one other language. */
export interface TranslationDefinition {
  /** One of Discord's codes, or the first part of one. */
  readonly language: SourceText;
  readonly messages: MessagesDefinition;
}

const NAME = text("a name in this language");

/** `{ hello: hallo }`, or with more in it: `{ hello: { name: hallo, options: { who: wer } } }`. */
const COMMAND_NAMES: z.ZodType<unknown, Node> = lazy(() =>
  named(
    "a map of commands to their names in this language, such as `hello: hallo`",
    byShape<unknown>("a name, or a map with `name` and `options`", {
      scalar: NAME,
      map: map("the names of a command", {
        name: NAME.describe("The command's name in this language.").optional(),
        options: named(
          "a map of options to their names in this language",
          NAME,
          (option, name) => ({ option, name }),
        )
          .describe("Names of its options, by those in the definition.").optional(),
        subcommands: COMMAND_NAMES.optional(),
      }, (keys) => keys),
    }),
    (command, names) => ({ command, names }),
  )
).meta({
  id: "command_names",
  description:
    "What commands and their options are called in this language, by their names in the definition.",
});

const languageSchema = (messages: MessagesSchema) =>
  map(
    "a translation",
    {
      messages: messages.optional(),
      texts: named(
        'a map of texts, such as `"Good morning": Guten Morgen`',
        text("the text in this language"),
        (original, translated) => ({ original, translated }),
      ).describe(
        "What stands in the definition, and the same in this language; placeholders work as in the original.",
      ).optional(),
      commands: COMMAND_NAMES.optional(),
    },
    // Names and texts go to where their originals stand, before the definition is read.
    ({ messages = { engine: [], declared: [] } }) => ({ messages }),
    { strings: { use: "texts" }, replies: { use: "texts" }, builtins: { use: "messages" } },
  );

/** @param messages that can be said in other words */
export function translationsSchema(messages: MessagesSchema): z.ZodType<TranslationDefinition[], Node> {
  return named(
    "a map of translations by language, such as `de: { texts: { Hello: Hallo } }`",
    languageSchema(messages),
    (language, keys): TranslationDefinition => ({ language, ...keys }),
  ).meta({
    id: "translations",
    description: "What the bot says in other languages, by Discord's language codes such as de or pt-BR.",
  });
}
