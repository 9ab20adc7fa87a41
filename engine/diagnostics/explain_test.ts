import assert from "node:assert/strict";
import type { CatalogueEntry } from "./catalogue/entry.ts";
import { CATALOGUE } from "./catalogue/mod.ts";
import { explain, knownCodes } from "./explain.ts";

for (const [code, { title, explanation, example }] of Object.entries<CatalogueEntry>(CATALOGUE)) {
  Deno.test(`the catalogue tells what ${code} is`, () => {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert(title.length > 0 && !/[.!?]$/.test(title), "a title is no sentence");
    assert(title.length <= 80, "a title is short");
    assert((explanation.match(/[.!?](?=\s|$)/g) ?? []).length >= 2, "at least two sentences");
    assert.match(explanation, /[.]$/);
    if (example) assert.notEqual(example.wrong, example.right);
    assert(explain(code)?.startsWith(`${code}: ${title}\n`));
  });
}

Deno.test("explain shows the wrong and the right way", () => {
  assert.equal(
    explain("yaml-colour-comment"),
    [
      "yaml-colour-comment: A colour without quotes is a comment",
      "",
      "After a blank, `#` begins a comment in YAML, so the colour is not seen and the",
      "value is empty. Put the colour in quotes.",
      "",
      "Wrong:",
      "    color: #5865F2",
      "",
      "Right:",
      '    color: "#5865F2"',
      "",
    ].join("\n"),
  );
});

Deno.test("explain takes a code as it stands in a message", () => {
  assert.equal(explain("error[YAML-TAB]"), explain("yaml-tab"));
  assert.equal(explain(" yaml-tab "), explain("yaml-tab"));
});

Deno.test("explain knows no other words", () => {
  for (const word of ["", "nonsense", "__proto__", "constructor"]) assert.equal(explain(word), undefined);
});

Deno.test("knownCodes lists every code in order", () => {
  assert.deepEqual(knownCodes(), Object.keys(CATALOGUE).sort());
});
