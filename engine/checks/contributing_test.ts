/** The action that CONTRIBUTING.md shows must be one. */
import assert from "node:assert/strict";
import { LANGUAGE } from "../actions/language.ts";
import { engineLanguage } from "../schema/language.ts";
import type { ActionWord } from "../schema/steps/kind.ts";
import { readText } from "../schema/test_problems.ts";

Deno.test("the action in CONTRIBUTING.md can be written in a definition", async () => {
  const page = await Deno.readTextFile(new URL("../../CONTRIBUTING.md", import.meta.url));
  const [, path] = page.match(/`(engine\/actions\/[\w/]+\.ts)`/)!;
  const [, code] = page.match(/^ *```ts\n([^]*?)^ *```$/m)!;
  const place = new URL(`../../${path}`, import.meta.url);
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  await Deno.writeTextFile(
    file,
    code!.replaceAll(/"(\.\.?\/[^"]+)"/g, (_, path) => `"${new URL(path, place)}"`),
  );
  const { WAVE } = await import(`file://${file}`) as { WAVE: ActionWord };
  const text = 'commands: { hi: { description: Hi, do: [ { wave: "{user.name}" } ] } }';
  const { problems } = readText(text, engineLanguage([...LANGUAGE.actions, WAVE]));
  assert.deepEqual(problems.list, []);
  assert.equal(readText(text, LANGUAGE).problems.list.length, 1);
});
