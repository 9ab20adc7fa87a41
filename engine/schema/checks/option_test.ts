import { command, long, many, option, testProblems } from "../test_problems.ts";

const DONE = "description: Greet\nreply: Hi";
const typed = (type: string, rest: string) => option(`{ type: ${type}, description: Who, ${rest} }`);

testProblems("checkOptions", [
  [command(`${DONE}\noptions: { »who: { type: user } }`), "missing-description"],
  [command(`${DONE}\noptions: { »Who: { type: user, description: a } }`), "bad-name → who"],
  [typed("string", "»min: 3"), "not-for-this-type → min_length"],
  [typed("integer", "»max_length: 3"), "not-for-this-type → max"],
  [typed("user", "»choices: [a]"), "not-for-this-type"],
  [typed("user", "»channel_types: [text]"), "not-for-this-type"],
  [typed("user", "»suggest: dice.words"), "not-for-this-type"],
  [typed("string", "choices: [a], »suggest: dice.words"), "suggest-beside-choices"],
  [typed("string", "»suggestions: dice.words"), "unknown-key → suggest"],
  [typed("channel", "channel_types: [text, »news]"), "unknown-word → announcement"],
  [typed("integer", "min: »10, max: 1"), "min-over-max"],
  [typed("string", "min_length: »10, max_length: 1"), "min-over-max"],
  [typed("string", "max_length: »6001"), "out-of-range"],
  [typed("string", "max_length: »0"), "out-of-range"],
  [typed("string", "min_length: 0")],
  [typed("integer", "min: »1.5"), "not-a-number"],
  [typed("number", "min: 1.5")],
  [typed("number", "max: »1e300"), "out-of-range"],
  [`${command(DONE)}\n    options:\n${many(25, (n) => `      o${n}: { type: user, description: a }`, "\n")}`],
  [
    `${command(DONE)}\n    options:\n${
      many(26, (n) => `      ${n === 25 ? "»" : ""}o${n}: { type: user, description: a }`, "\n")
    }`,
    "too-many",
  ],
  [
    command(
      `${DONE}\noptions: { b: { type: user, description: a }, c: { type: user, description: a, required: true } }`,
    ),
  ],
]);

testProblems("checkChoices", [
  [typed("string", "choices: [a, b, »a]"), "choice-twice"],
  [typed("string", "choices: [ { name: A, value: a }, { name: B, value: »a } ]"), "choice-twice"],
  [typed("string", "choices: [ { »label: A } ]"), "unknown-key → name"],
  [typed("string", `choices: [»${long(101)}]`), "too-long"],
  [typed("integer", "choices: [1, »two]"), "choice-does-not-fit"],
  [typed("integer", "max: 5, choices: { Ten: »10 }"), "choice-does-not-fit"],
  [typed("integer", "choices: { One: 1, Two: 2 }")],
  [typed("string", `choices: [${many(1000, (n) => `c${n}`)}]`)],
  [typed("string", `»choices: [${many(1001, (n) => `c${n}`)}]`), "too-many"],
]);

testProblems("checkDefault", [
  [typed("string", "choices: [kind, formal], default: kind")],
  [typed("string", "choices: { Kind: kind }, default: Kind")],
  [typed("string", "choices: [kind, formal], default: »knd"), "default-does-not-fit → kind"],
  [typed("integer", "max: 5, default: »7"), "default-does-not-fit"],
  [typed("integer", "default: »1.5"), "default-does-not-fit"],
  [typed("boolean", "default: off")],
  [typed("boolean", "default: »maybe"), "default-does-not-fit"],
  [typed("string", "max_length: 2, default: »long"), "default-does-not-fit"],
  [typed("user", "default: »Bob"), "default-does-not-fit"],
  [typed("string", "required: true, default: »a"), "warning default-without-effect"],
]);
