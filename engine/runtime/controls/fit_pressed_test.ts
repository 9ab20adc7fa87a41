import assert from "node:assert/strict";
import { validateRequest } from "../../testkit/validate_requests.ts";
import { fitPressed } from "./fit_pressed.ts";

const NEWER = 1 << 15;
const plain = { allowed_mentions: { parse: [] } };

Deno.test("fitPressed leaves a message alone in the place of a plain one, and one that is made of components", () => {
  const message = { content: "x", ...plain };
  assert.equal(fitPressed(message, {}), message);
  const newer = { flags: NEWER, components: [], ...plain };
  assert.equal(fitPressed(newer, { flags: NEWER }), newer);
});

Deno.test("fitPressed makes texts and embeds to components, with the rows behind them", () => {
  const row = {
    type: 1 as const,
    components: [{ type: 2 as const, style: 2 as const, label: "x", custom_id: "x" }],
  };
  const message = {
    content: "Hello",
    embeds: [{
      title: "T",
      url: "https://a.b",
      description: "D",
      color: 5,
      fields: [{ name: "n", value: "v" }],
    }, {
      image: { url: "https://a.b/c.png" },
    }],
    components: [row],
    ...plain,
  };
  const fitted = fitPressed(message, { flags: NEWER });
  assert.deepEqual(fitted, {
    flags: NEWER,
    components: [
      { type: 10, content: "Hello" },
      { type: 17, accent_color: 5, components: [{ type: 10, content: "## [T](https://a.b)\nD\n**n**\nv" }] },
      { type: 17, components: [{ type: 12, items: [{ media: { url: "https://a.b/c.png" } }] }] },
      row,
    ],
    ...plain,
  });
  assert.deepEqual(validateRequest({ method: "POST", path: "/channels/1/messages", body: fitted }), []);
});

Deno.test("fitPressed keeps within the characters that all texts have together", () => {
  const long = "x".repeat(3000);
  const fitted = fitPressed({
    content: long,
    embeds: [{ description: long }, { description: long }],
    ...plain,
  }, {
    flags: NEWER,
  });
  assert.equal(JSON.stringify(fitted).match(/x+…?/g)!.join("").length, 4000);
});
