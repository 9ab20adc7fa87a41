import assert from "node:assert/strict";
import fc from "fast-check";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import type { Node, ScalarNode } from "../source/nodes.ts";
import { compileBot } from "../compile/compile_bot.ts";
import { builtin } from "../compile/test_compile.ts";
import { readDefinition } from "./read_definition.ts";
import { WORDLESS } from "./test_problems.ts";

type Plain = null | string | Plain[] | { [key: string]: Plain };

/** A definition that uses every key, as plain values. */
const VALID: { [key: string]: Plain } = {
  name: "Bot",
  token: "${TOKEN}",
  prefix: "!",
  timezone: "UTC",
  owner_ids: ["823475887319941131"],
  auto_reload: "yes",
  statuses: { every: "5m", list: [{ type: "streaming", text: "a", url: "https://twitch.tv/a" }] },
  names: { roles: { a: "823475887319941131" }, channels: {}, users: {} },
  team_owners: "no",
  database: { path: "a", keep_left_servers: "30d" },
  logging: { level: "INFO", max_bytes: "2000", backup_count: "1" },
  extensions: { auto_load: "no", blacklist: ["a"] },
  cooldowns: { default_rate: "1", default_per: "5", owners_exempt: "yes" },
  answers: { delete_errors: "10s", delete_success: "never", unknown_command: "suggest" },
  theme: { success: "#123456", error: "red" },
  messages: { cooldown: "a {cooldown.left}", server_only: "a" },
  builtins: {
    help: {
      name: "helped",
      aliases: ["hh"],
      description: "a",
      category: "c",
      hidden: "yes",
      as: ["prefix"],
      permissions: { owner_only: "no" },
      cooldown: "none",
    },
    stats: "off",
  },
  command_permissions: { a: ["a"] },
  commands: {
    a: {
      description: "a",
      as: ["slash", "user_menu"],
      menu_name: "A",
      aliases: ["b"],
      category: "c",
      hidden: "yes",
      permissions: {
        user: ["ban_members"],
        bot: ["embed_links"],
        roles: ["a"],
        users: ["823475887319941131"],
        channels: ["823475887319941131"],
        server_only: "yes",
        age_restricted: "yes",
      },
      cooldown: [{ rate: "2", per: "30s", scope: "user", message: "a" }, "5s"],
      localizations: { de: { name: "a", description: "b" } },
      options: {
        s: {
          type: "string",
          description: "a",
          choices: [{ name: "A", value: "a", localizations: { de: { name: "a" } } }, "b"],
          default: "a",
        },
        i: { type: "integer", description: "a", min: "1", max: "2", default: "1" },
        t: { type: "string", description: "a", min_length: "1", max_length: "2" },
        c: { type: "channel", description: "a", channel_types: ["text"] },
      },
      reply: {
        ephemeral: "yes",
        random: ["a", { text: "a", weight: "1", delete_after: "5s", mentions: ["people"] }, {
          embeds: [{
            title: "a",
            url: "https://a.b",
            description: "a",
            color: "#123456",
            author: { name: "a", url: "https://a.b", icon: "https://a.b" },
            fields: [{ name: "a", value: "b", inline: "no" }],
            image: "https://a.b",
            thumbnail: "https://a.b",
            footer: { text: "a", icon: "https://a.b" },
            timestamp: "now",
          }],
        }],
      },
    },
    g: {
      description: "g",
      permissions: { dm_only: "yes" },
      subcommands: { h: { description: "h", subcommands: { i: { description: "i", reply: "i" } } } },
    },
  },
};

const FILE = new SourceFile("bots/fuzz.yaml", "fuzzed: true\n");

/** The tree of a plain value; all places are the beginning of the file. */
function treeOf(value: Plain): Node {
  const span = { file: FILE, start: 0, end: 6 };
  const scalar = (text: string): ScalarNode => ({
    kind: "scalar",
    text,
    style: "plain",
    span,
    at: () => span,
  });
  if (value === null) return { kind: "empty", span };
  if (typeof value === "string") return scalar(value);
  if (Array.isArray(value)) return { kind: "list", items: value.map(treeOf), span };
  const entries = Object.entries(value).map(([key, inner]) => ({ key: scalar(key), value: treeOf(inner) }));
  return { kind: "map", entries, span };
}

const BUILTINS = [builtin("help", { aliases: ["hh"] }), builtin("stats")];

function problemsOf(value: Plain): readonly { readonly message: string }[] {
  const problems = new Problems();
  const definition = readDefinition("fuzz", [{ file: FILE, root: treeOf(value) }], problems, WORDLESS);
  if (definition) compileBot(definition, problems, BUILTINS);
  return problems.list;
}

/** Every place in a value: the path of keys and indices that leads there. */
function paths(value: Plain, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value === "string") return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}

/** The value with another one at a path. */
function replaced(value: Plain, path: readonly string[], by: Plain): Plain {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (value === null || typeof value === "string") return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => String(index) === key ? replaced(item, rest, by) : item);
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner]),
  );
}

/** The value with a key under another name. */
function renamed(value: Plain, path: readonly string[], name: string): Plain {
  const parent = path.slice(0, -1).reduce<Plain>(
    (inner, key) =>
      inner === null || typeof inner === "string" ? null : (inner as Record<string, Plain>)[key] ?? null,
    value,
  );
  if (parent === null || typeof parent === "string" || Array.isArray(parent)) return value;
  const key = path.at(-1)!;
  const entries = Object.entries(parent).map(([old, inner]) => [old === key ? name : old, inner] as const);
  return replaced(value, path.slice(0, -1), Object.fromEntries(entries));
}

const PLACES = paths(VALID);
const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    ...PLACES.map((path) => path.at(-1) ?? ""),
    "__proto__",
    "constructor",
    "{",
    "{{",
    "<@1>",
    "1e999",
    "",
  ),
);
const plain = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    word,
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(word, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;
const change = fc.oneof(
  fc.record({ path: fc.constantFrom(...PLACES), by: plain }).map(({ path, by }) => (value: Plain) =>
    replaced(value, path, by)
  ),
  fc.record({ path: fc.constantFrom(...PLACES.slice(1)), name: word }).map(
    ({ path, name }) => (value: Plain) => renamed(value, path, name),
  ),
);

Deno.test("readDefinition and compileBot take the definition that the fuzzing starts from", () => {
  assert.deepEqual(problemsOf(VALID).map(({ message }) => message), []);
});

Deno.test("readDefinition and compileBot never throw, whatever one changes in a definition, and every message is a sentence", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      let value = VALID as Plain;
      for (const apply of changes) value = apply(value);
      for (const { message } of problemsOf(value)) {
        assert.match(message, /^\S[^]*[.…`)]$/);
        assert.doesNotMatch(message, /undefined|\[object|NaN|Invalid input/);
      }
    }),
    { numRuns: 1500 },
  );
});
