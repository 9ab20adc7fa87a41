import { entries } from "./entry.ts";

/** What stands under `modal:`. */
export const FORM_CODES = entries({
  "form-not-here": {
    title: "A form where none can be shown",
    explanation:
      "Discord shows a form only to somebody who has just used a command or a button. Nobody has where something happens " +
      "by itself, and a form cannot be the answer to another one.",
    example: {
      wrong: "events:\n  hello:\n    when: member_join\n    do: [ { modal: { … } } ]",
      right:
        "events:\n  hello:\n    when: member_join\n    do:\n      - send:\n          to: welcome\n          text: Tell us of yourself\n" +
        "          buttons: [ { label: Begin, do: [ { modal: { … } } ] } ]",
    },
  },
  "answer-before-form": {
    title: "An answer before a form",
    explanation:
      "Discord takes a form only as the first answer. What is to be said beforehand can stand in the form itself, as its `text`.",
    example: {
      wrong: "do:\n  - reply: Please fill this in\n  - modal: { … }",
      right: "do:\n  - modal: { text: Please fill this in, … }",
    },
  },
  "steps-behind-form": {
    title: "A step behind a form",
    explanation:
      "Steps behind a form would be done as soon as it is shown, before anybody has filled it in. What is done with the " +
      "answers stands under the `do` of the form.",
    example: {
      wrong: "do:\n  - modal: { title: Idea, fields: { idea: Yours }, do: [ … ] }\n  - reply: Thank you",
      right:
        "do:\n  - modal:\n      title: Idea\n      fields: { idea: Yours }\n      do: [ { reply: Thank you } ]",
    },
  },
  "form-without-fields": {
    title: "A form without fields",
    explanation:
      "Without fields there is nothing to fill in. Discord wants 1 to 5 of them (Discord docs, interactions/receiving-and-responding, modal).",
    example: {
      wrong: "modal: { title: Idea, fields: {}, do: [ … ] }",
      right: "modal: { title: Idea, fields: { idea: Your idea }, do: [ … ] }",
    },
  },
  "choices-missing": {
    title: "Nothing to choose from",
    explanation:
      "People pick from the `choices` of a field. A select or a group of checkboxes needs at least one, radio buttons need two.",
    example: { wrong: "rating: { type: select }", right: "rating: { type: select, choices: [good, bad] }" },
  },
});
