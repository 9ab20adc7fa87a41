/** What is told when a definition with steps that reach outside is loaded. */
import assert from "node:assert/strict";
import { compileBot } from "../../compile/compile_bot.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SourceFile } from "../../diagnostics/span.ts";
import { readDefinition } from "../../schema/read_definition.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { LANGUAGE } from "../language.ts";
import { problemsIn, withSteps } from "../test_actions.ts";

const HOSTS = 'http: { hosts: [api.example.com, "*.example.org"] }';
const problemsOf = (step: string, top = HOSTS) => problemsIn(withSteps(`- ${step}`, top));

/** The problems of a command or step, with these extensions in the project. */
function withExtensions(text: string, extensions: readonly string[]) {
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bots/test.yaml", text), problems);
  compileBot(readDefinition("test", [file], problems, LANGUAGE)!, problems, [], {
    extensions,
  });
  return problems.list.map(({ code, suggestion, span }) =>
    `${code}${suggestion === undefined ? "" : ` → ${suggestion}`} at ${
      span!.file.text.slice(span!.start, span!.end)
    }`
  );
}

for (
  const step of [
    "http: { get: https://api.example.com/v1/news }",
    'http: { get: "https://api.example.com/{options.kind}/x-{options.count}?a={user.id}" }',
    'http: { get: https://a.example.org, query: { city: "{options.kind}", n: 3 }, timeout: 5s }',
    'http: { post: https://api.example.com/x, json: { a: [1, two, { b: "{options.count}", c: }], d: true } }',
    'http: { get: https://api.example.com/x, headers: { authorization: "Bearer ${API_KEY}", x-who: "{user.id}" } }',
    'webhook: { url: "${FEEDBACK}", text: Hello, name: "{user.name}", avatar: "{user.avatar}" }',
    "handler: dice.roll",
    'handler: { name: dice.roll, with: { sides: "{options.count}", list: [a, b] } }',
  ]
) {
  Deno.test(`no problem with ${step}`, () => assert.deepEqual(problemsOf(step), []));
}

const WRONG: readonly [step: string, problem: string][] = [
  ["http: { get: https://api.example.net/x }", "host-not-listed at https://api.example.net/x"],
  ["http: { get: https://example.org/x }", "host-not-listed at https://example.org/x"],
  ["http: { get: https://api.example.com:8443/x }", "host-not-listed at https://api.example.com:8443/x"],
  ["http: { get: https://127.0.0.1/x }", "host-not-listed at https://127.0.0.1/x"],
  [
    "http: { get: http://api.example.com/x }",
    "address-not-https → https://api.example.com/x at http://api.example.com/x",
  ],
  ["http: { get: api.example.com/x }", "bad-address at api.example.com/x"],
  ['http: { get: "https://api.example.com/a b" }', 'bad-address at "https://api.example.com/a b"'],
  [
    'http: { get: "https://{options.kind}.example.org/x" }',
    'address-with-open-host at "https://{options.kind}.example.org/x"',
  ],
  [
    'http: { get: "https://api.example.com{options.kind}" }',
    'address-with-open-host at "https://api.example.com{options.kind}"',
  ],
  ['http: { get: "{options.kind}" }', 'bad-address at "{options.kind}"'],
  [
    "http: { get: https://me:pw@api.example.com/x }",
    "address-with-credentials at https://me:pw@api.example.com/x",
  ],
  [
    'http: { get: "https://api.example.com/?k=${KEY}" }',
    'secret-outside-header at "https://api.example.com/?k=${KEY}"',
  ],
  ['http: { get: https://api.example.com/, query: { k: "${KEY}" } }', 'secret-outside-header at "${KEY}"'],
  [
    "http: { get: https://api.example.com/, headers: { authorization: Bearer abc } }",
    "literal-secret at Bearer abc",
  ],
  ["http: { get: https://api.example.com/, headers: { x-api-key: abc } }", "literal-secret at abc"],
  ["http: { get: https://api.example.com/, headers: { host: other } }", "bad-header at host"],
  ['http: { get: https://api.example.com/, headers: { "a b": c } }', 'bad-header at "a b"'],
  ["http: { get: https://api.example.com/, post: https://api.example.com/ }", "http-one-method at post"],
  ["http: { headers: { accept: text/plain } }", "http-one-method at { headers: { accept: text/plain } }"],
  ["http: { get: https://api.example.com/, json: { a: 1 } }", "http-json-with-get at json"],
  ["http: { get: https://api.example.com/, timeout: 2m }", "out-of-range at 2m"],
  ['http: { get: "https://api.example.com/{options.knd}" }', "expression-unknown-field → kind at knd"],
  [
    'http: { post: https://api.example.com/, json: { a: ["{options.knd}"] } }',
    "expression-unknown-field → kind at knd",
  ],
  ["http: { put: https://api.example.com/ }", "unknown-key at put"],
  [
    "webhook: { url: https://example.com, text: Hi }",
    "secret-not-a-variable → ${FEEDBACK_WEBHOOK} at https://example.com",
  ],
  ['webhook: { url: "${W}", text: Hi, name: Discord Staff }', "webhook-name at Discord Staff"],
  ['webhook: { url: "${W}" }', 'nothing-to-say at { url: "${W}" }'],
  ["handler: roll", "bad-handler at roll"],
  ["handler: dice.roll.now", "bad-handler at dice.roll.now"],
];

for (const [step, problem] of WRONG) {
  Deno.test(`${problem} in ${step}`, () =>
    assert.ok(problemsOf(step).includes(problem), problemsOf(step).join("\n")));
}

Deno.test("a host that is not listed is told with the line that lists it", () => {
  const problems = new Problems();
  const text = withSteps("- http: { get: https://api.example.net/x }", HOSTS);
  const file = parseYaml(new SourceFile("bots/test.yaml", text), problems);
  compileBot(readDefinition("test", [file], problems, LANGUAGE)!, problems, []);
  assert.equal(
    problems.list[0]?.expected,
    'a line `http: { hosts: [api.example.com, "*.example.org", api.example.net] }` at the top of the bot\'s file',
  );
});

for (
  const [settings, problem] of [
    ["http: { hosts: [localhost] }", "bad-host at localhost"],
    ["http: { hosts: [127.0.0.1] }", "bad-host at 127.0.0.1"],
    [
      "http: { hosts: [https://api.example.com/v1] }",
      "bad-host → api.example.com at https://api.example.com/v1",
    ],
    ["http: { max_size: 500 }", "not-a-size → 500kb at 500"],
    ["http: { max_size: 1gb }", "not-a-size at 1gb"],
    ["http: { max_size: 11mb }", "out-of-range at 11mb"],
    ["http: { timeout: 10 }", "not-a-duration → 10s at 10"],
    ["http: { per_minute: 0 }", "out-of-range at 0"],
    [
      "webhooks: { port: 9480, secret: open-sesame }",
      "secret-not-a-variable → ${WEBHOOK_SECRET} at open-sesame",
    ],
    ["webhooks: { port: 9480 }", "missing-key at port"],
  ] as const
) {
  Deno.test(`${problem} in ${settings}`, () => {
    const found = problemsIn(withSteps("- reply: Hi", settings));
    assert.deepEqual(found, [problem]);
  });
}

Deno.test("handlers are held against the extensions of the project", () => {
  const command = (more: string) => `commands: { roll: { description: Roll, ${more} } }`;
  assert.deepEqual(withExtensions(command("handler: dise.roll"), ["dice", "music"]), [
    "unknown-extension → dice at dise",
  ]);
  assert.deepEqual(withExtensions(command("do: { handler: { name: cards.draw } }"), []), [
    "unknown-extension at cards",
  ]);
  assert.deepEqual(withExtensions(command("handler: dice.roll"), ["dice"]), []);
});

Deno.test("a command has a handler, or an answer, or steps", () => {
  const command = (more: string) =>
    withExtensions(`commands: { roll: { description: Roll, ${more} } }`, ["dice"]);
  assert.deepEqual(command("handler: dice.roll, reply: Hi"), ["handler-beside-do at handler"]);
  assert.deepEqual(command("handler: dice.roll, do: [ { reply: Hi } ]"), ["handler-beside-do at handler"]);
  assert.deepEqual(
    command("handler: dice.roll, subcommands: { a: { description: A, reply: A } }"),
    ["called-only-by-subcommand at handler"],
  );
});
