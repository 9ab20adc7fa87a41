import assert from "node:assert/strict";
import { explainImport } from "./explain_error.ts";
import { Places } from "./places.ts";

/** What Deno says, and what a compiled program (with the runtime of Deno 2.4) does. */
const CASES: [says: string, told: string][] = [
  [
    "Could not find constraint 'ms@2.1.3' in the list of packages.",
    "extensions/dice.ts imports npm:ms@2.1.3, which this program was compiled without. " +
    "Compile it again, with this file in extensions/.",
  ],
  [
    "Module not found: https://a.invalid/x.ts",
    "extensions/dice.ts imports https://a.invalid/x.ts, which this program was compiled without. " +
    "Compile it again, with this file in extensions/.",
  ],
  [
    "Module not found: file:///copy/of it/extensions/nope.ts",
    "extensions/dice.ts imports extensions/nope.ts, which does not exist.",
  ],
  [
    'Module not found "file:///copy/of%20it/extensions/nope.ts".',
    "extensions/dice.ts imports extensions/nope.ts, which does not exist.",
  ],
];

for (const [says, told] of CASES) {
  Deno.test(`explainImport tells what to do about: ${says}`, () => {
    const { message } = explainImport(new TypeError(says), "extensions/dice.ts", new Places("/copy/of it"));
    assert.equal(message, told);
  });
}
