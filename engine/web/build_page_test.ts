import assert from "node:assert/strict";
import { buildPage, firstLoad, pageModule } from "./build_page.ts";

const files = await buildPage();

Deno.test("buildPage gives what is committed as page.gen.ts; if not, run `deno task page`", async () => {
  const committed = await Deno.readTextFile(new URL("./page.gen.ts", import.meta.url));
  // A plain comparison: a difference of two bundles would fill the screen.
  assert.ok(pageModule(files) === committed, "page.gen.ts is not what `deno task page` makes from client/");
});

Deno.test("the page shows after at most 40 KB", async () => {
  const bytes = await firstLoad(files);
  assert.ok(bytes > 15_000 && bytes <= 40 * 1024, `${bytes} bytes`);
});
