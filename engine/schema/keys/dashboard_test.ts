import assert from "node:assert/strict";
import { SourceFile } from "../../diagnostics/span.ts";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { parseYaml } from "../../source/parse_yaml.ts";
import { readEngineSettings } from "../read_engine_settings.ts";
import { readText, testProblems } from "../test_problems.ts";

const bot = (text: string) => `commands: { a: { description: a, reply: a } }\ndashboard: ${text}`;

testProblems("dashboard", [
  [bot("{}")],
  [bot("{ port: 8080, write: yes }")],
  [bot("{ »prt: 8080 }"), "unknown-key → port"],
  [bot("{ port: »0 }"), "out-of-range"],
  [bot("{ port: »65536 }"), "out-of-range"],
  [bot("{ port: »localhost }"), "not-a-number"],
  [bot("{ write: »maybe }"), "not-a-boolean"],
  [bot("{ »token: secret }"), "unknown-key"],
  [bot("{ »host: 0.0.0.0 }"), "unknown-key"],
  [bot("{ »readonly: true }"), "unknown-key"],
  [bot("»4180"), "wrong-kind"],
]);

Deno.test("dashboard is off where it is not written, and reads only unless it is told otherwise", () => {
  const of = (text: string) => readText(text).definition?.settings.dashboard;
  assert.equal(of("commands: { a: { description: a, reply: a } }"), undefined);
  assert.deepEqual(of(bot("")), { port: 4180, write: false });
  assert.deepEqual(of(bot("{ port: 5000, write: true }")), { port: 5000, write: true });
});

Deno.test("a token in the settings is told to stand in .env", () => {
  const problems = new Problems();
  const file = parseYaml(new SourceFile("bots/engine.yaml", "dashboard: { token: hunter2 }"), problems);
  readEngineSettings(file, problems);
  const [problem] = problems.list;
  assert.match(`${problem!.message} ${problem!.expected ?? ""}`, /in \.env: DASHBOARD_TOKEN/);
});
