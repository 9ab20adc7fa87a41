import assert from "node:assert/strict";
import { explainFailure } from "./explain_failure.ts";

const TRIPLE = "x86_64-unknown-linux-gnu";
const BEFORE = `Compile engine/main.ts to cordial
Download https://downloads.example/release/v2.9.6/denort-${TRIPLE}.zip
error: Writing deno compile executable to temporary file '/srv/cordial.tmp-2c4a5fae1768a944'

Caused by:
`;

Deno.test("explainFailure says how to go on where the runtime could not be downloaded", () => {
  const said = `${BEFORE}    0: Setting up base binary.\n    1: error sending request for url (…)\n`;
  const text = explainFailure(said, TRIPLE, undefined);
  assert.match(text!, /could not be downloaded.*DENORT_BIN=path\/to\/denort deno task compile$/);
  assert.ok(text!.includes(`denort of Deno ${Deno.version.deno} for ${TRIPLE}`));
});

Deno.test("explainFailure names a runtime that is not there, or is none", () => {
  for (
    const cause of [
      "Could not find denort at '/a/b'",
      "Writing binary bytes\n    1: Invalid object: Not an ELF file",
    ]
  ) {
    assert.match(
      explainFailure(`${BEFORE}    0: ${cause}\n`, TRIPLE, "/a/b")!,
      /^DENORT_BIN names \/a\/b, which cannot/,
    );
  }
});

Deno.test("explainFailure leaves other failures to what Deno said", () => {
  const said =
    `Download https://downloads.example/release/denort-${TRIPLE}.zip\nerror: Module not found "file:///a.ts".\n`;
  assert.equal(explainFailure(said, TRIPLE, undefined), undefined);
  assert.equal(
    explainFailure(`${BEFORE}    0: No space left on device (os error 28)\n`, TRIPLE, "/a/b"),
    undefined,
  );
});
