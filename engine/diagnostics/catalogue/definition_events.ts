import { entries } from "./entry.ts";

/** What stands under `events:`. */
export const EVENT_CODES = entries({
  "event-twice": {
    title: "An event that is defined twice",
    explanation:
      "Each event has a name of its own in all files of a bot. Rename one of them, or keep only one.",
  },
  "unknown-trigger": {
    title: "Something that does not happen",
    explanation:
      "`when` names something that happens in Discord, such as `message`, `member_join` or `reaction_add`. Those with " +
      "filters are written as a map: `when: { message: { contains: [ hello ] } }`.",
    example: { wrong: "when: on_join", right: "when: member_join" },
  },
  "no-trigger": {
    title: "An event that nothing starts",
    explanation: "An event runs when something happens. Name what it waits for under `when`.",
    example: { wrong: "when:", right: "when: member_join" },
  },
  "two-triggers": {
    title: "Two triggers in one map",
    explanation:
      "Nothing that happens is two things at once. Where either of them is to start the event, write a list.",
    example: {
      wrong: "when: { member_join: {}, member_leave: {} }",
      right: "when: [ member_join, member_leave ]",
    },
  },
  "bad-pattern": {
    title: "A pattern that cannot be used",
    explanation:
      "A pattern is a regular expression whose time grows with the length of the message alone, so that nobody can " +
      "write a message that keeps the bot busy. So it has no `(?=…)`, `(?<=…)` and `\\1`. Write patterns in single quotes: " +
      "nothing has to be doubled in them.",
    example: { wrong: "pattern: '(\\w+) \\1'", right: "pattern: '\\bfree\\s+nitro\\b'" },
  },
  "empty-filter": {
    title: "A filter that lets everything pass",
    explanation: "Every message contains an empty text. Write what it has to say, or leave the filter out.",
  },
  "contradicting-filters": {
    title: "Filters that never hold together",
    explanation:
      "Direct messages have no channels of a server, and who writes them has no roles there. Such an event would never " +
      "run.",
  },
  "bad-webhook-name": {
    title: "A name that cannot stand in an address",
    explanation:
      "The name of a webhook is the end of the address that a request is sent to. So it has small letters, digits, `-` " +
      "and `_` only.",
    example: { wrong: "when: { webhook: New Deploy }", right: "when: { webhook: new-deploy }" },
  },
});
