import assert from "node:assert/strict";
import { helpFile, helpNames } from "./help_files.ts";
import type { HelpSite } from "./help_site.ts";
import { searchIndex } from "./search_index.ts";

const SITE: HelpSite = {
  menu: [{ title: "Begin", links: [{ title: "Steps & more", page: "in/steps.html" }] }],
  pages: {
    "index.html": { title: "Help", html: "<h1>Help</h1>\n<p>Read &amp; write</p>" },
    "in/steps.html": {
      title: "Steps",
      html: '<h1>Steps</h1>\n<nav class="contents">x</nav><h2 id="wait"><a href="#wait">wait</a></h2>\n<ul>' +
        '<li id="wait-for" class="key"><strong><code>for</code></strong>: How long</li></ul>',
    },
  },
  icon: "<svg/>",
  style: "a{}",
  script: "//",
};

Deno.test("helpFile gives whole pages with links that work in any folder", () => {
  const { type, body } = helpFile(SITE, "in/steps.html")!;
  assert.equal(type, "text/html; charset=utf-8");
  assert(body.includes("<title>Steps · Help</title>"));
  assert(body.includes('<link rel="stylesheet" href="../help.css">'));
  assert(body.includes('<a href="../in/steps.html" aria-current="page">Steps &amp; more</a>'));
  assert.equal(helpFile(SITE, "")!.body, helpFile(SITE, "index.html")!.body);
  assert.equal(helpFile(SITE, "gone.html"), undefined);
  assert.equal(helpFile(SITE, "constructor"), undefined);
  for (const name of helpNames(SITE)) assert(helpFile(SITE, name), name);
});

Deno.test("searchIndex finds pages, sections and keys with their texts", () => {
  assert.deepEqual(searchIndex(SITE), [
    ["index.html", "", "", "Help", "Read & write"],
    ["in/steps.html", "", "", "Steps", ""],
    ["in/steps.html", "wait", "Steps", "wait", ""],
    ["in/steps.html", "wait-for", "Steps", "wait › for", "for: How long"],
  ]);
});
