import assert from "node:assert/strict";
import { errorCode, refusal } from "./failure.ts";
import { reply } from "./test_transport.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("refusal flattens Discord's nested errors into a sentence", () => {
  const error = refusal(
    "POST /channels/:id/messages",
    reply(400, {
      code: 50035,
      message: "Invalid Form Body",
      errors: {
        embeds: {
          0: {
            title: {
              _errors: [{ code: "BASE_TYPE_MAX_LENGTH", message: "Must be 256 or fewer in length." }],
            },
          },
        },
        content: { _errors: [{ code: "BASE_TYPE_REQUIRED", message: "This field is required" }] },
      },
    }),
  );
  assert.equal(error.code, 50035);
  assert.equal(error.status, 400);
  assert.equal(
    error.message,
    "POST /channels/:id/messages failed: Invalid Form Body: " +
      "embeds[0].title: Must be 256 or fewer in length.; content: This field is required (HTTP 400)",
  );
});

Deno.test("refusal makes do with answers of any shape", () => {
  for (
    const body of ["<html>", "", "null", "[]", '"x"', '{"message":1,"errors":"x"}', {
      errors: { _errors: [null, {}] },
    }]
  ) {
    const error = refusal("GET /users/:id", reply(502, body));
    assert.match(error.message, /^GET \/users\/:id failed: Discord gave no reason.*\(HTTP 502\)$/);
    assert.equal(errorCode(reply(502, body)), 0);
  }
});
