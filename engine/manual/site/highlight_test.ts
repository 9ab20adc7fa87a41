import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeHtml, highlight } from "./highlight.ts";

const marked = (code: string, language: string) =>
  highlight(code, language).replaceAll(/<span class="t-(\w+)">([^<]*)<\/span>/g, "[$1 $2]").replaceAll(
    "&quot;",
    '"',
  );

Deno.test("highlight tells keys, texts, numbers and comments of YAML apart", () => {
  assert.equal(marked("a-b: 30s # wait", "yaml"), "[key a-b]: [number 30s] [comment # wait]");
  assert.equal(
    marked('do: [{ reply: "a: b" }]', "yaml"),
    '[key do]: [{ [key reply]: [text "a: b"] }]',
  );
  assert.equal(marked("to: #no-comment", "yaml"), "[key to]: [comment #no-comment]");
  assert.equal(marked("say: a#b", "yaml"), "[key say]: a#b");
});

Deno.test("highlight tells words, texts and comments of TypeScript apart", () => {
  assert.equal(marked('const a = "b"; // c', "ts"), '[key const] a = [text "b"]; [comment // c]');
});

Deno.test("highlight loses nothing of any code", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary-ascii" }),
      fc.constantFrom("yaml", "ts", "sh", "python", "none"),
      (code, language) => {
        assert.equal(highlight(code, language).replaceAll(/<\/?span[^>]*>/g, ""), escapeHtml(code));
      },
    ),
  );
});
