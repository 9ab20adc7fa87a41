import { entries } from "./entry.ts";

/** Buttons, selects and the other components of messages. */
export const COMPONENT_CODES = entries({
  "button-without-label": {
    title: "A button with nothing on it",
    explanation: "People have to see what a button is for. It has a `label`, an `emoji`, or both.",
    example: {
      wrong: "buttons: [ { do: [ { reply: Hi } ] } ]",
      right: "buttons: [ { label: Greet, do: [ { reply: Hi } ] } ]",
    },
  },
  "pages-without-content": {
    title: "Pages with nothing on them",
    explanation:
      "`pages` shows a long list: the lines of a list under `list` and `line`, or pages that are written out under `texts`. " +
      "One of them has to be there.",
    example: {
      wrong: "pages: { per_page: 10 }",
      right: 'pages: { list: data.items, line: "{index}. {item}" }',
    },
  },
  "pages-of-both": {
    title: "Pages of a list and pages that are written out",
    explanation:
      "The pages of a message are either made of a list, with `list`, `line`, `per_page` and `empty`, or written out under " +
      "`texts`. Use two messages where both are needed.",
  },
  "button-does-nothing": {
    title: "A button that does nothing",
    explanation:
      "What happens when somebody presses it stands under `do`, or under `run` as the name of a group. A button with a " +
      "`url` opens an address instead. One that is only there to be seen has `disabled: true`.",
    example: {
      wrong: "buttons: [ { label: Yes } ]",
      right: "buttons: [ { label: Yes, do: [ { reply: Great! } ] } ]",
    },
  },
  "link-without-address": {
    title: "A link without an address",
    explanation:
      "A button with the style `link` opens an address, which stands under `url`. One that does something has another style.",
    example: {
      wrong: "buttons: [ { label: Site, style: link } ]",
      right: "buttons: [ { label: Site, url: https://example.com } ]",
    },
  },
  "link-does-more": {
    title: "A link that is to do something",
    explanation:
      "Discord opens the address of a link by itself and tells the bot nothing, so that no steps run, nobody can be " +
      "refused and the colour is always the same. Use two buttons where both are needed.",
  },
  "select-does-nothing": {
    title: "A select that does nothing",
    explanation:
      "What happens when somebody picks stands under `do`. The steps know what was picked as `values`, a list of texts.",
    example: {
      wrong: "select: { options: [red, blue] }",
      right: 'select: { options: [red, blue], do: [ { reply: "{values}" } ] }',
    },
  },
  "select-without-options": {
    title: "A select that offers nothing",
    explanation:
      "A select offers the texts under `options`, up to 25. With `type: user`, `role`, `mentionable` or `channel` it " +
      "offers what the server has instead.",
  },
  "options-of-others": {
    title: "Options in a select of people, roles or channels",
    explanation: "Such a select offers what the server has. Discord takes no options for it.",
  },
  "channel-types-of-others": {
    title: "Channel types in a select of something else",
    explanation: "`channel_types` says which channels a select offers. So it goes with `type: channel` only.",
  },
  "option-value-twice": {
    title: "Two options with the same value",
    explanation:
      "The steps learn what was picked by its value, which is the label where no `value` stands. Discord refuses two " +
      "options with the same one.",
  },
  "select-not-alone": {
    title: "Something beside a select",
    explanation: "A select fills a row. Buttons and other selects stand in rows of their own.",
  },
  "empty-row": {
    title: "A row without buttons",
    explanation: "A row holds up to 5 buttons, or one select. Leave an empty one out.",
  },
  "control-id-twice": {
    title: "Two controls with one id",
    explanation:
      "The bot finds what a press is for by the `id` of the button or select, so it stands only once in a message. " +
      "Where no `id` stands, the label is taken, and equal labels are told apart by their order.",
  },
  "text-beside-components": {
    title: "A text or an embed beside the newer components",
    explanation:
      "Texts, sections, galleries, files, separators and containers make a message of another kind, which has neither " +
      "a text nor embeds of its own. Write the text as a component. Rows of buttons and selects go with both.",
    example: {
      wrong: "reply: { text: Hello, components: [ { separator: large } ] }",
      right: "reply: { components: [ { text: Hello }, { separator: large } ] }",
    },
  },
  "empty-component": {
    title: "A component that is empty",
    explanation:
      "Discord refuses texts, sections, galleries and containers without anything in them. Fill it, or leave it out.",
  },
  "section-accessory": {
    title: "A section with nothing or too much beside it",
    explanation:
      "Beside the texts of a section stands one thing: a picture (`thumbnail`) or a button. Texts alone are " +
      "components of their own.",
  },
  "nothing-to-press": {
    title: "Words about buttons where there are none",
    explanation:
      "`who`, `once` and `timeout` hold for the buttons and selects of their message. This one has none, so leave them out or add some.",
  },
  "nothing-to-keep": {
    title: "`keep` without a message to keep from",
    explanation:
      "`edit` replaces the whole message that was pressed. With `buttons: keep` it leaves its buttons and selects as " +
      "they are. Anywhere else there is nothing that could be kept.",
  },
  "who-of-press": {
    title: "`who` asks for something that is only known when somebody presses",
    explanation:
      "The people under `who` are those that the command knew when it made the message: an option, a saved value, what " +
      "a group was given. `{user}` would be whoever presses; the person who asked is `asker: true`.",
  },
});
