import { entries } from "./entry.ts";

/** Replies and embeds, and how long and how many things may be. */
export const MESSAGE_CODES = entries({
  "too-long": {
    title: "Longer than Discord takes",
    explanation:
      "Discord bounds every text: a message has 2,000 characters, an embed's title 256, its description 4,096, " +
      "a field's name 256 and its value 1,024, a footer 2,048, an author 256, all embeds of a message 6,000 together; the " +
      "description of a command 100. Placeholders count as nothing here; if a text gets too long once they are filled " +
      "in, it is cut.",
  },
  "too-many": {
    title: "More than possible",
    explanation:
      "A command has at most 25 options, an embed 25 fields, a message 10 embeds, an option 1,000 choices. What " +
      "has more would fail when it is used, so it is refused at once. Take some out, or spread them over several " +
      "commands or embeds.",
  },
  "empty-text": {
    title: "An empty text",
    explanation: "Discord wants at least one character here. Write something, or take the key out.",
  },
  "nothing-to-say": {
    title: "A reply without content",
    explanation: "Discord refuses empty messages. A reply has a `text`, an `embed`, or both.",
    example: { wrong: "reply: { ephemeral: true }", right: "reply: { ephemeral: true, text: Done. }" },
  },
  "poll-without-answers": {
    title: "A poll without answers",
    explanation: "A poll has 1 to 10 answers, of which people choose. They stand in a list under `answers`.",
    example: {
      wrong: "poll: { question: Which colour?, answers: [] }",
      right: "poll: { question: Which colour?, answers: [Red, Blue] }",
    },
  },
  "poll-for-one": {
    title: "A poll that only one person sees",
    explanation:
      "`ephemeral` shows an answer to one person alone, so that nobody else could vote. Take it out.",
  },
  "poll-beside-controls": {
    title: "A poll with buttons or other components",
    explanation:
      "Discord lets nobody change a message that has a poll. Its buttons could neither be switched off nor show what " +
      "came of a press, and Components V2 take no poll at all. Post the buttons in a second message.",
  },
  "empty-embed": {
    title: "An embed that shows nothing",
    explanation:
      "A colour, an address or a time alone are not shown. Add a title, a description, a field, an author, a " +
      "footer or a picture.",
    example: { wrong: "embed: { color: success }", right: "embed: { color: success, title: Done }" },
  },
  "random-beside-text": {
    title: "`random` beside another content",
    explanation:
      "`random` lists several replies of which one is taken. Another text or embed beside it would belong to " +
      "none of them. Move it into the list.",
    example: { wrong: "reply: { text: Hi, random: [Hello] }", right: "reply: { random: [Hi, Hello] }" },
  },
  "no-weight": {
    title: "Random replies without any weight",
    explanation:
      "The weight says how often an entry is taken, compared to the others. If all are 0, none can be taken.",
    example: {
      wrong: "random: [ { text: Hi, weight: 0 } ]",
      right: "random: [ { text: Hi, weight: 3 }, { text: Hello, weight: 1 } ]",
    },
  },
  "ephemeral-without-effect": {
    title: "`ephemeral` on a command that is called by message",
    explanation:
      "Only answers to slash commands and menus can be hidden from others. The answer to a message is a message " +
      "in the channel, which everybody sees.",
  },
  "bad-address": {
    title: "Not an address on the web",
    explanation:
      "Links and pictures are addresses that begin with `https://` (or `http://`). Pictures on your computer " +
      "must be put on the web first, for example by posting them in a channel.",
    example: { wrong: "image: example.com/cat.png", right: "image: https://example.com/cat.png" },
  },
  "translation-of-nothing": {
    title: "A translation of a text that is not there",
    explanation:
      "Under `translations` a text is named exactly as it stands in the definition. This one stands nowhere: it may have " +
      "been changed there, or have a mistake here.",
    example: {
      wrong: 'reply: "Good morning!"\n…\ntexts: { "Good morning": Guten Morgen! }',
      right: 'reply: "Good morning!"\n…\ntexts: { "Good morning!": Guten Morgen! }',
    },
  },
  "translation-into-own": {
    title: "A translation into the bot's own language",
    explanation:
      "`language` says what the texts of a bot are written in. What is to be said in that language stands where the text " +
      "itself stands, or for the texts of the engine under `messages`.",
  },
});
