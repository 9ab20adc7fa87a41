import { entries } from "./entry.ts";

/** Places where a file breaks the rules of YAML. */
export const SYNTAX_CODES = entries({
  "yaml-indentation": {
    title: "The line does not begin in the right column",
    explanation:
      "Lines that belong together begin in the same column, and what belongs to a line begins further right. " +
      "Add or remove blanks at the start of the line until it stands below its neighbours.",
    example: {
      wrong: "hello:\n  description: Greet\n   reply: Hi",
      right: "hello:\n  description: Greet\n  reply: Hi",
    },
  },
  "yaml-quote-missing": {
    title: "A quote is never closed",
    explanation:
      "A text that begins with a quote ends with the same quote, on the same line or a later one that is indented. " +
      "Add the missing quote. To write the quote itself inside, double a single one (`''`) or put a backslash before a double one.",
    example: { wrong: 'reply: "Hello', right: 'reply: "Hello"' },
  },
  "yaml-text-after-quote": {
    title: "Text stands after the closing quote",
    explanation: "Quotes enclose the whole value, so nothing but a comment may follow the closing one. " +
      "Put the quotes around everything; an apostrophe inside single quotes is written twice.",
    example: { wrong: "reply: 'It's fine'", right: 'reply: "It\'s fine"' },
  },
  "yaml-text-after-value": {
    title: "Something stands after the end of a value",
    explanation:
      "The value is complete before this place, and YAML does not know what the rest of the line belongs to. " +
      "Put a text in quotes, or move the rest to a line of its own.",
    example: { wrong: "aliases: [hi,\n  hello] and more", right: "aliases: [hi,\n  hello]" },
  },
  "yaml-bracket-missing": {
    title: "A bracket is never closed",
    explanation:
      "A list in `[ ]` and a map in `{ }` need their closing bracket before the next key begins. " +
      "Add it where the list or the map ends.",
    example: { wrong: "aliases: [hi, hello\ncategory: Fun", right: "aliases: [hi, hello]\ncategory: Fun" },
  },
  "yaml-bracket-extra": {
    title: "A closing bracket has no opening one",
    explanation: "A `]` or `}` stands here, but no list or map of that kind is open. " +
      "Delete it, add the opening bracket, or put the text in quotes.",
    example: { wrong: "aliases: ]", right: "aliases: []" },
  },
  "yaml-comma": {
    title: "A comma is missing or one too many",
    explanation: "In a list in `[ ]` or a map in `{ }`, one comma stands between two items. " +
      "Add the missing comma, or delete the one that has no item before it.",
    example: { wrong: "aliases: [hi,, hello]", right: "aliases: [hi, hello]" },
  },
  "yaml-duplicate-key": {
    title: "The same key stands twice in one map",
    explanation: "Only one of two equal keys could count, so the file is not accepted. " +
      "Delete one of them, rename it, or merge what they hold.",
    example: { wrong: "reply: Hi\nreply: Hello", right: "reply: Hello" },
  },
  "yaml-several-documents": {
    title: "The file holds several documents",
    explanation: "A line `---` begins a new document, and a definition file holds one. " +
      "Delete the line, or make two files of it.",
    example: { wrong: "name: One\n---\nprefix: '!'", right: "name: One\nprefix: '!'" },
  },
  "yaml-tag": {
    title: "A type name of YAML is not known",
    explanation:
      "A word with `!` before a value names a type in YAML, and definitions know only a few standard ones. " +
      "Delete it; the engine knows by the key which type is expected.",
    example: { wrong: "roles: !list [news]", right: "roles: [news]" },
  },
  "yaml-unknown-alias": {
    title: "An asterisk refers to a name that does not exist",
    explanation:
      "`*name` repeats a part of the file that was marked with `&name` further up, and there is no such mark. " +
      "Correct the name; if a text was meant, put it in quotes.",
    example: { wrong: "first: &a Hello\nsecond: *b", right: "first: &a Hello\nsecond: *a" },
  },
  "yaml-alias-loop": {
    title: "A part of the file contains itself",
    explanation:
      "A part that was marked with `&name` refers to itself with `*name`, which would never end. " +
      "Remove the reference inside it.",
    example: { wrong: "a: &a\n  b: *a", right: "a: &a\n  b: done\nc: *a" },
  },
  "yaml-alias-limit": {
    title: "Repetitions with * make the file too large",
    explanation:
      "Parts that are repeated with `*name` are counted each time, and here they add up to more than 25,000 values. " +
      "Repeat less; nothing that people write by hand comes near this limit.",
  },
  "yaml-merge": {
    title: "Only a map can be merged with <<",
    explanation:
      "`<<: *name` copies the keys of another map into this one, so what stands there must be a map or a list of maps. " +
      "Refer to a map that was marked with `&name`.",
    example: {
      wrong: "base: &base Hello\nhello:\n  <<: *base",
      right: "base: &base\n  category: Fun\nhello:\n  <<: *base",
    },
  },
  "yaml-too-deep": {
    title: "The file is nested too deeply",
    explanation:
      "More than 100 levels of lists and maps stand inside each other, which is more than any definition needs. " +
      "Look for brackets that are opened and never closed.",
  },
  "yaml-too-much": {
    title: "The file is too large for what it holds",
    explanation:
      "Marks (`&`), repetitions (`*`), types (`!`), keys behind `?` and mistakes take far longer to read than anything " +
      "else. A file holds 10,000 such words at most, and with any of them about 400,000 words and signs. " +
      "Correct what stands at the place that is shown, or divide the file: a bot may consist of several files in a " +
      "folder of its name.",
  },
  "yaml-complex-key": {
    title: "A key must be a text",
    explanation: "A list or a map stands where a key belongs. " +
      "If the key begins with a bracket or a brace, put it in quotes.",
    example: { wrong: "{user}: Bo", right: '"{user}": Bo' },
  },
  "yaml-empty-key": {
    title: "A key is missing before the colon",
    explanation: "A colon separates a key from its value, and there is nothing before this one. " +
      "Write the key, or put the text in quotes if it begins with a colon.",
    example: { wrong: ": Hello", right: "reply: Hello" },
  },
  "yaml-long-key": {
    title: "A key is too long",
    explanation: "YAML allows 1,024 characters before the colon, and this key has more. " +
      "If a long text was meant as a value, put it in quotes.",
  },
  "yaml-colon-missing": {
    title: "A colon is missing after a key",
    explanation: "The neighbours of this line are keys with values, but this line has no colon. " +
      "Put a colon and a blank after the key, or quotes around a text that goes over several lines.",
    example: { wrong: "description: Greet\nreply Hello", right: "description: Greet\nreply: Hello" },
  },
  "yaml-second-colon": {
    title: "A second colon stands in the line",
    explanation: "A colon and a blank end a key, and a line can hold only one key. " +
      "Put the value in quotes if the colon belongs to a text; put a further key on a line of its own.",
    example: { wrong: "reply: Note: be kind", right: 'reply: "Note: be kind"' },
  },
  "yaml-list-in-line": {
    title: "A list begins on the line of its key",
    explanation: "Items with a dash each stand on a line of their own, below the key. " +
      "Move the item to the next line, or write the list in square brackets.",
    example: { wrong: "aliases: - hi", right: "aliases: [hi]" },
  },
  "yaml-list-and-keys": {
    title: "Items of a list and keys stand side by side",
    explanation:
      "Lines of one level are either all items of a list, each with a dash, or all keys, each with a colon. " +
      "Indent the lines that belong to the one above, or give all of them the same form.",
    example: { wrong: "do:\n  - reply: Hi\n  reply: Hello", right: "do:\n  - reply: Hi\n  - reply: Hello" },
  },
  "yaml-escape": {
    title: "A backslash in double quotes is not understood",
    explanation:
      "Inside double quotes a backslash begins a special sign such as `\\n` for a new line, and this one does not exist. " +
      "Write two backslashes, or use single quotes, where a backslash means itself.",
    example: { wrong: 'pattern: "\\d+"', right: "pattern: '\\d+'" },
  },
  "yaml-block-text": {
    title: "A text after | or > begins on the same line",
    explanation: "After `|` or `>` the text begins on the next line, indented. " +
      "Move the text down, or put it in quotes on this line.",
    example: { wrong: "reply: | Hello", right: "reply: |\n  Hello" },
  },
  "yaml-comment-blank": {
    title: "A blank is missing before a comment",
    explanation:
      "A comment begins with a blank and `#`; directly after a quote or a bracket, `#` is neither text nor comment. " +
      "Put a blank before the `#`, or move it inside the quotes.",
    example: { wrong: 'reply: "Hi"#greeting', right: 'reply: "Hi" # greeting' },
  },
  "yaml-directive": {
    title: "A line begins with %",
    explanation: "A line that begins with `%` is an instruction to YAML, and definitions use none. " +
      "Delete the line; if it is a text, put it in quotes below its key.",
    example: { wrong: "%off\nname: Shop", right: "name: Shop" },
  },
  "yaml-syntax": {
    title: "The file breaks a rule of YAML",
    explanation: "YAML does not know what to make of this place. " +
      "Compare the line with its neighbours: keys end with a colon, lines of one level begin in the same column, and unusual texts stand in quotes.",
  },
});
