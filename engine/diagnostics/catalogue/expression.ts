import { entries } from "./entry.ts";

/** What can be wrong in placeholders, conditions and computed values. */
export const EXPRESSION_CODES = entries({
  "placeholder-unclosed": {
    title: "A placeholder never closes",
    explanation:
      "A brace right before a name begins a placeholder, and a placeholder ends with a closing brace. A brace within " +
      "it needs its partner too, and so does a quote. Add what is missing. To print a brace, write it twice: `{{`.",
    example: { wrong: 'reply: "Hello, {user.name!"', right: 'reply: "Hello, {user.name}!"' },
  },
  "placeholder-not-printable": {
    title: "A placeholder names something that is no text",
    explanation:
      "Texts, numbers, times and lists of them can be printed, and so can a person, a role or a channel. " +
      "A group of things, such as all options of a command, cannot: name the one that you mean.",
    example: { wrong: 'reply: "You chose {options}."', right: 'reply: "You chose {options.mood}."' },
  },
  "expression-syntax": {
    title: "An expression cannot be read",
    explanation:
      "What stands in a placeholder, and in every `if:`, is an expression: names, numbers, texts in straight " +
      "quotes, operators (`+ - * / %`, `== != < <= > >=`, `in`, `and`, `or`, `not`), functions with their values in " +
      "round brackets, and the choice `condition ? one : other`. Something at the marked place is none of these.",
    example: { wrong: "if: options.mood = kind", right: 'if: options.mood == "kind"' },
  },
  "expression-too-large": {
    title: "An expression is too long or too deep",
    explanation:
      "An expression may have 1,000 characters, 300 parts and 40 levels of brackets, so that it always runs " +
      "in an instant. Split it over several placeholders or steps.",
  },
  "expression-unknown-name": {
    title: "A name is not known at this place",
    explanation:
      "Every place of a definition knows certain variables: `user`, `server` and `channel` in all answers, " +
      "`options` in commands, and so on. The name at the marked place is none of them. Look for a spelling mistake, " +
      "put a text in quotes, and write what a command was given as `options.NAME`.",
    example: { wrong: 'reply: "Hello, {usr.name}!"', right: 'reply: "Hello, {user.name}!"' },
  },
  "expression-unknown-field": {
    title: "There is no such thing below a variable",
    explanation:
      "A dot leads to a part of a variable: `user.name` is the name of the person. The part at the marked " +
      "place does not exist; the message lists those that do. An option must be defined under `options:` of the " +
      "same command.",
    example: { wrong: 'reply: "Hello, {user.nmae}!"', right: 'reply: "Hello, {user.name}!"' },
  },
  "expression-unknown-function": {
    title: "There is no function of this name",
    explanation: "A name with round brackets behind it calls a function, such as `upper(user.name)`. " +
      "The function at the marked place does not exist.",
    example: { wrong: 'reply: "{uper(user.name)}"', right: 'reply: "{upper(user.name)}"' },
  },
  "expression-argument-count": {
    title: "A function got too many or too few values",
    explanation:
      "Every function takes a certain number of values, separated by commas in its round brackets. " +
      "With a dot, as in `user.name.upper()`, what stands before the dot is the first of them.",
    example: { wrong: 'reply: "You rolled {random(6)}."', right: 'reply: "You rolled {random(1, 6)}."' },
  },
  "expression-argument": {
    title: "A function got a value of the wrong kind",
    explanation:
      "A function that works on numbers takes no text, and the other way round. `number(text)` reads a number " +
      "from a text, `text(value)` makes a text from anything that can be printed. Durations, dates, time zones and " +
      "styles that are written out in quotes must be real ones.",
    example: { wrong: 'reply: "{upper(5)}"', right: 'reply: "{upper(user.name)}"' },
  },
  "expression-operator": {
    title: "An operator does not work on these values",
    explanation:
      "`- * / %` work on numbers. `+` adds numbers, and joins a text with anything that can be printed. " +
      "Square brackets take a place of a list, counted from 0. Both results of `condition ? one : other`, and all " +
      "elements of a list, must be of one kind.",
    example: { wrong: 'reply: "{user.name * 2}"', right: 'reply: "{repeat(user.name, 2)}"' },
  },
  "expression-comparison": {
    title: "Two values of different kinds are compared",
    explanation:
      "A text never equals a number, and a person never equals a text, so the comparison could only ever have " +
      "one result. Compare texts with texts in quotes, numbers with numbers, and a person by `.name` or `.id`. " +
      "Ids are texts: write them in quotes.",
    example: { wrong: "if: user.id == 823475887319941131", right: 'if: user.id == "823475887319941131"' },
  },
  "expression-refused": {
    title: "A part of the expression language is not offered",
    explanation:
      "A few things of the Common Expression Language are left out because they could run for long or have no " +
      "use in a bot: `matches`, maps in braces, bytes, loops within loops, and numbers above 9,007,199,254,740,991. " +
      "An id is a text and stands in quotes.",
    example: { wrong: 'if: message.text.matches("hi+")', right: 'if: starts_with(message.text, "hi")' },
  },
  "condition-not-boolean": {
    title: "A condition is neither true nor false",
    explanation:
      "A condition asks a question: a comparison such as `options.bet > 100`, a variable that is true or false " +
      "such as `user.bot`, or `has(options.reason)` to ask whether something was given. A text or a number is no " +
      "answer to a question. Compare it with something.",
    example: { wrong: "if: options.reason", right: "if: has(options.reason)" },
  },
  "condition-braces": {
    title: "A name in a condition stands in braces",
    explanation:
      "A condition is an expression from its start to its end, so names stand in it without braces. " +
      "Braces are for texts.",
    example: { wrong: 'if: "{options.bet} > 100"', right: "if: options.bet > 100" },
  },
  "value-wrong-type": {
    title: "A value is of the wrong kind",
    explanation:
      "Here a number, a time or another kind of value is expected. Write it out, or write one placeholder and " +
      'nothing else: `"{options.bet * 2}"` stays a number, while `"{options.bet} coins"` is a text.',
    example: { wrong: 'amount: "{options.bet} coins"', right: 'amount: "{options.bet}"' },
  },
});
