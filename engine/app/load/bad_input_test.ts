/** Whatever lies in bots/: a clear error or a working bot, never a crash or a hang. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { renderProblems } from "../../diagnostics/code_frame.ts";
import { allProblems, loadBots } from "./load_bots.ts";

async function load(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "bots"));
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await Deno.writeFile(join(folder, "bots", path), bytes);
  }
  try {
    const result = await loadBots(folder);
    const problems = allProblems(result);
    return {
      result,
      problems,
      codes: problems.map((one) => one.code),
      text: renderProblems(problems, { colour: false }),
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const BOMB = `a: &a [x, x, x, x, x, x, x, x, x, x]
${
  "bcdefghij".split("").map((name, index) => {
    const before = "abcdefghi"[index];
    return `${name}: &${name} [${Array(10).fill(`*${before}`).join(", ")}]`;
  }).join("\n")
}
name: *j
`;

const CASES: readonly [name: string, files: Record<string, string | Uint8Array>, code: string][] = [
  ["an empty file", { "bot.yaml": "" }, "file-empty"],
  ["a file of comments", { "bot.yaml": "# nothing here\n" }, "file-empty"],
  [
    "a file that is not UTF-8",
    { "bot.yaml": new Uint8Array([110, 97, 109, 101, 58, 32, 0xe4, 10]) },
    "file-not-utf8",
  ],
  ["a file of 10 MB", { "bot.yaml": "# x".padEnd(10_000_000, "y") }, "file-too-large"],
  ["an alias bomb", { "bot.yaml": BOMB }, "yaml-alias-limit"],
  [
    "groups that run thousands of unknown ones",
    {
      "bot.yaml": `groups:\n${
        Array.from({ length: 20_000 }, (_, n) => `  a${n}: { do: [ { run: b${n} } ] }`).join("\n")
      }`,
    },
    "too-many-problems",
  ],
  [
    "thousands of unknown keys",
    { "bot.yaml": Array.from({ length: 20_000 }, (_, n) => `key${n}: x`).join("\n") },
    "too-many-problems",
  ],
  [
    "more keys than any bot has",
    { "bot.yaml": Array.from({ length: 50_000 }, (_, n) => `key${n}: x`).join("\n") },
    "bot-too-large",
  ],
  [
    "steps that are all wrong",
    {
      "bot.yaml": "commands:\n  a:\n    description: A\n    do:\n" + "      - { repyl: x }\n".repeat(20_000),
    },
    "too-many-problems",
  ],
  [
    "a placeholder that never closes",
    { "bot.yaml": `{ commands: { a: { description: A, reply: "Hi {user.name" } } }` },
    "placeholder-unclosed",
  ],
  ["a list instead of a bot", { "bot.yaml": "- a\n- b\n" }, "not-a-definition"],
  ["a word instead of a bot", { "bot.yaml": "hello\n" }, "not-a-definition"],
];

for (const [name, files, code] of CASES) {
  Deno.test(`loadBots answers ${name} with a clear problem`, async () => {
    const { codes, text } = await load(files);
    assert.ok(codes.includes(code as never), `${codes}\n${text}`);
  });
}

/** Commands named by number, in files of 1,000. */
async function loadMany(count: number, surfaces: string) {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "bots/many"), { recursive: true });
  for (let file = 0; file < count / 1000; file++) {
    const commands = Array.from(
      { length: 1000 },
      (_, index) => `  command-${file * 1000 + index}: { description: One, as: ${surfaces}, reply: ok }\n`,
    );
    await Deno.writeTextFile(join(folder, `bots/many/${file}.yaml`), `commands:\n${commands.join("")}`);
  }
  const result = await loadBots(folder);
  await Deno.remove(folder, { recursive: true });
  return result;
}

Deno.test("loadBots makes a working bot of 10,000 prefix commands", async () => {
  const result = await loadMany(10_000, "[prefix]");
  const own = result.bots[0]?.program?.commands.filter(({ source }) => source !== "built in");
  assert.equal(own?.length, 10_000);
});

Deno.test("loadBots answers 10,000 slash commands with one problem that says what to do", async () => {
  const problems = allProblems(await loadMany(10_000, "[slash]"));
  assert.deepEqual(problems.map((problem) => problem.code), ["too-many-commands"]);
  assert.match(renderProblems(problems, { colour: false }), /as: \[prefix\]/);
});

Deno.test("loadBots names both places of a command that stands in two files of one bot", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "bots/shop"), { recursive: true });
  for (const file of ["a.yaml", "b.yaml"]) {
    await Deno.writeTextFile(
      join(folder, "bots/shop", file),
      `commands:\n  buy: { description: Buy, reply: ok }\n`,
    );
  }
  const [problem] = allProblems(await loadBots(folder));
  assert.equal(problem?.span?.file.path, "bots/shop/b.yaml");
  assert.equal(problem?.related?.[0]?.span.file.path, "bots/shop/a.yaml");
  await Deno.remove(folder, { recursive: true });
});

Deno.test("loadBots answers an unreadable folder with a clear problem", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "bots"), "a file where a folder should be");
  const problems = allProblems(await loadBots(folder));
  assert.equal(problems.length, 1);
  assert.match(problems[0]!.message, /bots/);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("loadBots makes a working bot of a definition without commands", async () => {
  const { result, problems } = await load({ "bot.yaml": "name: Quiet\n" });
  assert.ok(result.bots[0]?.program);
  assert.ok(problems.every((problem) => problem.severity === "warning"));
});

Deno.test("loadBots never shows a token that stands in a file", async () => {
  const token = `MTE1MDAwMDAwMDAxMDAwMDAwMA.GabcDe.${"x".repeat(38)}`;
  const { codes, text } = await load({ "bot.yaml": `token: ${token}\nname: Bot\n` });
  assert.ok(codes.includes("literal-token"));
  assert.ok(!text.includes(token), text);
});
