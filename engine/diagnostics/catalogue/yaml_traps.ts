import { entries } from "./entry.ts";

/** Characters that mean something to YAML which the author of a text did not mean. */
export const TRAP_CODES = entries({
  "yaml-colour-comment": {
    title: "A colour without quotes is a comment",
    explanation:
      "After a blank, `#` begins a comment in YAML, so the colour is not seen and the value is empty. " +
      "Put the colour in quotes.",
    example: { wrong: "color: #5865F2", right: 'color: "#5865F2"' },
  },
  "yaml-cut-text": {
    title: "A text is cut off at a #",
    explanation:
      "After a blank, `#` begins a comment in YAML, so the rest of the line does not belong to the text. " +
      "Put the whole text in quotes; if a comment was meant, leave a blank after the `#`.",
    example: { wrong: "reply: See #rules first", right: 'reply: "See #rules first"' },
  },
  "yaml-placeholder-start": {
    title: "A text that begins with a placeholder needs quotes",
    explanation: "A brace at the start of a value begins a map in YAML, not a text. " +
      "Put the whole text in quotes, then the placeholder is filled in as everywhere else.",
    example: { wrong: "reply: {user.mention} says hi", right: 'reply: "{user.mention} says hi"' },
  },
  "yaml-bracket-start": {
    title: "A text that begins with a bracket needs quotes",
    explanation: "A square bracket at the start of a value begins a list in YAML, not a text. " +
      "Put the whole text in quotes.",
    example: { wrong: "reply: [Rules] Be kind", right: 'reply: "[Rules] Be kind"' },
  },
  "yaml-at-start": {
    title: "A text that begins with @ needs quotes",
    explanation: "YAML keeps `@` at the start of a value for itself. " +
      "Put the whole text in quotes.",
    example: { wrong: "reply: @everyone hello", right: 'reply: "@everyone hello"' },
  },
  "yaml-star-start": {
    title: "A text that begins with * needs quotes",
    explanation:
      "An asterisk at the start of a value refers to a part of the file that was named with `&` before. " +
      "For bold or slanted text, put the whole text in quotes.",
    example: { wrong: "reply: **Welcome** to the server", right: 'reply: "**Welcome** to the server"' },
  },
  "yaml-backtick-start": {
    title: "A text that begins with a backtick needs quotes",
    explanation: "YAML keeps the backtick at the start of a value for itself. " +
      "Put the whole text in quotes.",
    example: { wrong: "reply: `!help` shows everything", right: 'reply: "`!help` shows everything"' },
  },
  "yaml-percent-start": {
    title: "A text that begins with % needs quotes",
    explanation: "YAML keeps `%` at the start of a value for itself. " +
      "Put the whole text in quotes.",
    example: { wrong: "prefix: %", right: 'prefix: "%"' },
  },
  "yaml-exclamation-start": {
    title: "A text that begins with ! needs quotes",
    explanation:
      "An exclamation mark at the start of a value names a type in YAML, and the word after it is lost. " +
      "Put the whole text in quotes.",
    example: { wrong: "reply: !help shows everything", right: 'reply: "!help shows everything"' },
  },
  "yaml-ampersand-start": {
    title: "A text that begins with & needs quotes",
    explanation:
      "An ampersand at the start of a value gives a part of the file a name, and that word is not part of the text. " +
      "Put the whole text in quotes, or refer to the name with `*` elsewhere in the same file.",
    example: { wrong: "category: &Friends", right: 'category: "&Friends"' },
  },
  "yaml-reserved-start": {
    title: "A text begins with a sign that YAML keeps for itself",
    explanation:
      "Signs such as `,`, `|`, `>`, `?`, `-` and `]` have a meaning of their own at the start of a value. " +
      "Put the whole text in quotes.",
    example: { wrong: "prefix: -", right: 'prefix: "-"' },
  },
  "yaml-tab": {
    title: "A tab is used for indentation",
    explanation: "YAML tells by the number of blanks what belongs together, and a tab has no fixed width. " +
      "Use blanks only; most editors can turn tabs into blanks.",
    example: { wrong: "commands:\n\thello:\n\t\treply: Hi", right: "commands:\n  hello:\n    reply: Hi" },
  },
  "yaml-odd-blank": {
    title: "A special blank stands where an ordinary one belongs",
    explanation:
      "Texts copied from web pages or chats can hold blanks that look like ordinary ones, but YAML takes them as letters. " +
      "Delete the blank and type it again.",
    example: { wrong: "reply:\u00a0Hello", right: "reply: Hello" },
  },
  "yaml-smart-quotes": {
    title: "Curly quotes are not quotes to YAML",
    explanation:
      "Word processors and phones replace straight quotes by curly ones, which YAML takes as letters of the text. " +
      "Type straight quotes; to show curly quotes to people, put straight ones around them.",
    example: { wrong: "reply: “Hello”", right: 'reply: "Hello"' },
  },
  "yaml-colon-blank": {
    title: "A blank is missing after the colon",
    explanation:
      "A key ends with a colon and a blank; without the blank, key and value are one word to YAML. " +
      "Put a blank after the colon.",
    example: { wrong: "reply:Hello", right: "reply: Hello" },
  },
  "yaml-dash-blank": {
    title: "A blank is missing after the dash",
    explanation:
      "An item of a list begins with a dash and a blank; without the blank, the dash is part of the word. " +
      "Put a blank after the dash.",
    example: { wrong: "aliases:\n  -hi\n  -hello", right: "aliases:\n  - hi\n  - hello" },
  },
});
