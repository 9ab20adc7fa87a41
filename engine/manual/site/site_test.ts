import assert from "node:assert/strict";
import { helpModule } from "./module.ts";
import { buildSite, deadLinks, menuOf, sitePages } from "./site.ts";

const pages = sitePages();

Deno.test("the committed help is what is made now; if not, run `deno task docs`", async () => {
  const committed = await Deno.readTextFile(new URL("../../web/help/help.gen.ts", import.meta.url));
  // A plain comparison: a difference of two sites would fill the screen.
  assert.ok(
    helpModule(buildSite(pages)) === committed,
    "help.gen.ts is not what `deno task docs` makes from docs/",
  );
});

Deno.test("no link within the help is dead", () => {
  assert.deepEqual(deadLinks(pages), []);
  assert.deepEqual(
    deadLinks([{ ...pages[0]!, path: "docs/a.md", links: [{ path: "docs/a.md", anchor: "#gone" }] }]),
    ["docs/a.md leads to #gone, which is not there"],
  );
});

Deno.test("no page of docs/ names a file that is not there", () => {
  const wrong = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
      .filter((href) => !/^(https?:|#)/.test(href) && !/\.html(#.*)?$/.test(href)).map((href) =>
        `${path}: ${href}`
      )
  );
  assert.deepEqual(wrong, []);
});

Deno.test("every page of docs/ stands in the contents, and each once", () => {
  const readme = Deno.readTextFileSync(new URL("../../../docs/README.md", import.meta.url));
  const listed = menuOf(readme).flatMap(({ links }) => links.map(({ target }) => target.path));
  assert.deepEqual(listed.filter((path, at) => listed.indexOf(path) !== at), []);
  const own = pages.map(({ path }) => path).filter((path) =>
    path.startsWith("docs/") && path.endsWith(".md")
  );
  assert.deepEqual(own.filter((path) => path !== "docs/README.md" && !listed.includes(path)), []);
  assert.deepEqual(listed.filter((path) => !own.includes(path)), []);
});

Deno.test("the recipes tell of every example", () => {
  const recipes = Deno.readTextFileSync(new URL("../../../docs/recipes.md", import.meta.url));
  const bots = [...Deno.readDirSync(new URL("../../../bots/examples", import.meta.url))].map(({ name }) =>
    name
  );
  assert(bots.length >= 20);
  assert.deepEqual(bots.filter((name) => !recipes.includes(`(../bots/examples/${name})`)), []);
});
