import { entries } from "./entry.ts";

/** What stands under `data:`, and the actions on it. */
export const DATA_CODES = entries({
  "message-without-effect": {
    title: "A message for data that belongs to none",
    explanation:
      "`message` says of which message the data is read. That makes sense for data with `per: message`; of the others " +
      "there is one value for each person, server or channel.",
  },
  "data-name-reserved": {
    title: "A name of data that means something else",
    explanation:
      "In `set` the words `data`, `to`, `key`, `who` and `else` stand beside the names of data. So no data can be " +
      "called like one of them.",
    example: {
      wrong: "data: { key: { type: string, per: user } }",
      right: "data: { secret_key: { type: string, per: user } }",
    },
  },
  "data-bounds": {
    title: "Bounds that data cannot have",
    explanation:
      "`min` and `max` limit a number, or how long a text or a list may be. `min` is not greater than `max`.",
    example: {
      wrong: "coins: { type: number, per: member, min: 100, max: 10 }",
      right: "coins: { type: number, per: member, min: 10, max: 100 }",
    },
  },
  "data-default": {
    title: "A default that the data could not have",
    explanation:
      "The default is what the data is worth before anything was set. It is a value of the data's own type, within its bounds.",
    example: {
      wrong: "coins: { type: number, per: member, default: many }",
      right: "coins: { type: number, per: member, default: 100 }",
    },
  },
  "data-twice": {
    title: "The same data in two files",
    explanation: "All files of a bot are one definition. So each data stands in one of them only.",
  },
  "unknown-data": {
    title: "Data that is not declared",
    explanation:
      "What a bot remembers is declared once under `data:`, with its type and whose it is. Steps name it as it is called there.",
    example: {
      wrong: "do: [ { add: { to: coin, amount: 5 } } ]",
      right: "data: { coins: { type: number, per: member } }\n…\ndo: [ { add: { to: coins, amount: 5 } } ]",
    },
  },
  "data-wrong-type": {
    title: "An action that this type of data cannot have",
    explanation:
      "`add` and `take` work on numbers, `push` on lists, `remove` on lists and maps. `set` works on all types.",
  },
  "data-without-message": {
    title: "Data of a message where there is none",
    explanation:
      "Data with `per: message` belongs to a message. Only some places know one: a message menu, for instance.",
  },
  "who-without-effect": {
    title: "`who` for data that belongs to no person",
    explanation:
      "`who` names the person whose data is meant. Only data with `per: user` or `per: member` belongs to a person.",
  },
  "amount-not-whole": {
    title: "An amount that nobody could count",
    explanation:
      "`add` and `take` count in whole numbers from 0 on. To take something, use `take`, not a negative `add`.",
    example: {
      wrong: "add: { to: coins, amount: -5 }",
      right: "take: { from: coins, amount: 5 }",
    },
  },
});
