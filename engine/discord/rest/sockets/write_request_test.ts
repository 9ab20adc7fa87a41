import assert from "node:assert/strict";
import fc from "fast-check";
import { writeRequest } from "./write_request.ts";

const decoder = new TextDecoder();
const request = { method: "POST", path: "/a?b=c", headers: { "x-a": "1" }, timeout: 1 } as const;

Deno.test("writeRequest writes the request line, the host, headers and body", () => {
  assert.equal(
    decoder.decode(writeRequest({ ...request, body: "ä" }, "discord.com")),
    "POST /a?b=c HTTP/1.1\r\nhost: discord.com\r\nx-a: 1\r\ncontent-length: 2\r\n\r\nä",
  );
  assert.equal(
    decoder.decode(writeRequest({ ...request, method: "GET" }, "h:1")),
    "GET /a?b=c HTTP/1.1\r\nhost: h:1\r\nx-a: 1\r\n\r\n",
  );
  assert.match(decoder.decode(writeRequest(request, "h")), /\r\ncontent-length: 0\r\n\r\n$/);
  assert.match(
    decoder.decode(writeRequest({ ...request, body: new Uint8Array([65, 66]) }, "h")),
    /\r\ncontent-length: 2\r\n\r\nAB$/,
  );
});

Deno.test("writeRequest tells the length of any text in bytes", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.boolean(), (text, torn) => {
    // Half a surrogate pair is replaced by U+FFFD, which has three bytes.
    const body = torn ? `${text}\ud83d` : text;
    const bytes = writeRequest({ ...request, body }, "h");
    const [, length] = /content-length: (\d+)/.exec(decoder.decode(bytes))!;
    const head = decoder.decode(bytes).indexOf("\r\n\r\n") + 4;
    assert.equal(bytes.length - head, Number(length));
  }));
});
