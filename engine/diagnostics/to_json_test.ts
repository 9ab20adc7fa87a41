import assert from "node:assert/strict";
import { SourceFile } from "./span.ts";
import { problemsToJson } from "./to_json.ts";

const file = new SourceFile("bots/a.yaml", "a: 1\nb: @x\nc: 3\n");

Deno.test("problemsToJson gives editors all they need", () => {
  assert.deepEqual(
    problemsToJson([{
      code: "yaml-at-start",
      severity: "error",
      message: "m",
      span: { file, start: 8, end: 10 },
      expected: "e",
      suggestion: "s",
      fix: 'b: "@x"',
      related: [{ span: { file, start: 0, end: 5 }, message: "r" }],
    }]),
    [{
      file: "bots/a.yaml",
      line: 2,
      column: 4,
      endLine: 2,
      endColumn: 6,
      severity: "error",
      code: "yaml-at-start",
      message: "m",
      expected: "e",
      suggestion: "s",
      fix: 'b: "@x"',
      related: [{ file: "bots/a.yaml", line: 1, column: 1, endLine: 2, endColumn: 1, message: "r" }],
    }],
  );
});

Deno.test("problemsToJson leaves out what is not known", () => {
  assert.deepEqual(problemsToJson([{ code: "yaml-tab", severity: "warning", message: "m" }]), [
    { severity: "warning", code: "yaml-tab", message: "m" },
  ]);
});

Deno.test("problemsToJson shows no token", () => {
  const token = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GabcDE", "x".repeat(38)].join(".");
  const [problem] = problemsToJson([{
    code: "yaml-tab",
    severity: "error",
    message: token,
    fix: `token: ${token}`,
  }]);
  assert(!JSON.stringify(problem).includes("GabcDE"));
});
