import assert from "node:assert/strict";
import { Problems } from "../../diagnostics/diagnostic.ts";
import { SCOPE, VARIABLES, written } from "../../template/test_place.ts";
import { compileEmoji } from "./emoji.ts";

function emoji(text: string, mood = "kind"): string {
  const context = { variables: VARIABLES, problems: new Problems() };
  const compiled = compileEmoji(written(text), context);
  assert.deepEqual(context.problems.list, [], text);
  return compiled({ ...SCOPE, options: { mood } });
}

Deno.test("compileEmoji gives what Discord's routes want", () => {
  assert.equal(emoji("👍"), "👍");
  assert.equal(emoji(" 🇩🇪 "), "🇩🇪");
  assert.equal(emoji("<:party:823475887319941131>"), "party:823475887319941131");
  assert.equal(emoji("<a:awesome:823475887319941131>"), "awesome:823475887319941131");
  assert.equal(emoji("awesome:823475887319941131"), "awesome:823475887319941131");
});

Deno.test("compileEmoji reads what a member typed, and refuses what is no emoji", () => {
  assert.equal(emoji("{options.mood}", "❤️"), "❤️");
  assert.equal(emoji("{options.mood}", "<a:wave:823475887319941131>"), "wave:823475887319941131");
  for (const typed of ["nice", "👍👍", "", "7", "../👍"]) {
    assert.throws(() => emoji("{options.mood}", typed), { message: "refused: emoji_unusable" }, typed);
  }
});
