import assert from "node:assert/strict";
import { RestError } from "../rest/errors.ts";
import { characters, Form } from "./form.ts";

Deno.test("Form.finish: throws Discord's nested form of errors", () => {
  const form = new Form(["data"]);
  form.text(["embeds", 0, "title"], "x".repeat(257), 256);
  form.text(["embeds", 0, "title"], 5, 256);
  form.required(["content"]);
  assert.throws(() => form.finish(), (error: unknown) => {
    assert.ok(error instanceof RestError);
    assert.deepEqual(error.body, {
      message: "Invalid Form Body",
      code: 50035,
      errors: {
        data: {
          embeds: {
            0: {
              title: {
                _errors: [
                  { code: "BASE_TYPE_MAX_LENGTH", message: "Must be 256 or fewer in length." },
                  { code: "STRING_TYPE_CONVERT", message: 'Could not interpret "5" as string.' },
                ],
              },
            },
          },
          content: { _errors: [{ code: "BASE_TYPE_REQUIRED", message: "This field is required" }] },
        },
      },
    });
    return true;
  });
});

Deno.test("Form.finish: says nothing when nothing is wrong", () => {
  const form = new Form();
  form.text(["a"], "ok", 2);
  form.text(["b"], undefined, 2);
  form.integer(["c"], 3, 1, 5);
  form.url(["d"], "https://example.com/a", ["https"]);
  form.finish();
});

Deno.test("Form.text: counts characters, not code units", () => {
  const form = new Form();
  form.text(["a"], "👍".repeat(10), 10);
  assert.equal(form.failed, false);
  assert.equal(characters("a👍"), 2);
});
