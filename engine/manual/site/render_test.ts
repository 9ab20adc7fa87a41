import assert from "node:assert/strict";
import { render } from "./render.ts";

const page = (text: string) => render("docs/reference/page.md", text, (path) => path.startsWith("docs/"));

Deno.test("render leads links to pages of the site, from where the page stands", () => {
  const { html, links } = page(
    "[a](../steps.md#order) [b](units.md) [c](#here) [d](https://example.com) [e](../../LICENSE) https://a:b@c.example",
  );
  assert.equal(
    html,
    '<p><a href="../steps.html#order">a</a> <a href="units.html">b</a> <a href="#here">c</a> ' +
      '<a href="https://example.com" rel="noreferrer">d</a> e https://a:b@c.example</p>\n',
  );
  assert.deepEqual(links, [
    { path: "docs/steps.md", anchor: "#order" },
    { path: "docs/reference/units.md", anchor: "" },
    { path: "docs/reference/page.md", anchor: "#here" },
  ]);
});

Deno.test("render names headings as GitHub does, and keys below them", () => {
  const { html, title, anchors } = page(
    "# `Bot`\n\n## a.B c\n\n- **`rate`**: How often\n\n## a.B c\n\n- **`rate`**: Again",
  );
  assert.equal(title, "Bot");
  assert.deepEqual([...anchors], ["ab-c", "ab-c-rate", "ab-c-1", "ab-c-1-rate"]);
  assert(html.includes('<h2 id="ab-c"><a href="#ab-c">a.B c</a></h2>'));
  assert(
    html.includes('<li id="ab-c-rate" class="key"><strong><code>rate</code></strong>: How often</li>'),
    html,
  );
});

Deno.test("render lists the headings of long pages, and writes no code unescaped", () => {
  const { html } = page('# T\n\n## a\n\n## b\n\n## c\n\n## <d>\n\n```yaml part\nkey: "<b>" # no\n```\n');
  assert(html.includes('</h1>\n<nav class="contents" aria-label="On this page"><a href="#a">a</a>'));
  assert(
    html.includes(
      '<span class="t-key">key</span>: <span class="t-text">&quot;&lt;b&gt;&quot;</span>',
    ),
    html,
  );
  assert(!html.includes("<b>"));
});
