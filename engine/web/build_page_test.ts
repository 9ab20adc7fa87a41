import assert from "node:assert/strict";
import { buildPage } from "./build_page.ts";

Deno.test("buildPage gives what is committed as page.gen.ts; if not, run `deno task page`", async () => {
  const committed = await Deno.readTextFile(new URL("./page.gen.ts", import.meta.url));
  // A plain comparison: a difference of two bundles would fill the screen.
  assert.ok(await buildPage() === committed, "page.gen.ts is not what `deno task page` makes from client/");
});
