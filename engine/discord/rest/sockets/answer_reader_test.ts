import assert from "node:assert/strict";
import fc from "fast-check";
import { AnswerReader } from "./answer_reader.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Each piece is overwritten after it was taken, as the buffer of a socket is. */
function read(answer: Uint8Array, cuts: readonly number[] = []) {
  const reader = new AnswerReader();
  let at = 0;
  for (const cut of [...cuts.filter((cut) => cut < answer.length).sort((a, b) => a - b), answer.length]) {
    const piece = answer.slice(at, cut);
    at = cut;
    const response = reader.take(piece);
    piece.fill(0);
    if (response) return { ...response, reusable: reader.reusable, left: answer.length - at };
  }
  return { ...reader.end(), reusable: reader.reusable, left: 0 };
}

Deno.test("AnswerReader reads bodies with a length, in chunks, until the end, and without any", () => {
  const cases: readonly [answer: string, status: number, text: string, reusable: boolean][] = [
    ["HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nä!", 200, "ä!", true],
    ["HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", 200, "", true],
    ["HTTP/1.1 204 No Content\r\n\r\n", 204, "", true],
    ["HTTP/1.1 304 x\r\ncontent-length: 9\r\n\r\n", 304, "", true],
    [
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n",
      200,
      "abc0123456789",
      true,
    ],
    ["HTTP/1.1 200 OK\r\nConnection: close\r\ncontent-length: 1\r\n\r\na", 200, "a", false],
    ["HTTP/1.0 200 OK\r\ncontent-length: 1\r\n\r\na", 200, "a", false],
    ["HTTP/1.1 502 Bad\r\n\r\n<html>", 502, "<html>", false],
    [
      "HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na",
      200,
      "a",
      true,
    ],
    ["HTTP/1.1 200 OK\r\ncontent-length: 1, 1\r\n\r\na", 200, "a", true],
  ];
  for (const [answer, status, text, reusable] of cases) {
    const got = read(bytes(answer));
    assert.deepEqual([got.status, got.text, got.reusable], [status, text, reusable], answer);
    const single = read(bytes(answer), Array.from({ length: answer.length * 2 }, (_, index) => index + 1));
    assert.deepEqual([single.status, single.text, single.reusable], [status, text, reusable], answer);
  }
});

Deno.test("AnswerReader gives headers by their names in lower case, and how long a connection is kept", () => {
  const reader = new AnswerReader();
  const answer =
    "HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a:  2 \r\nKeep-Alive: timeout=5, max=9\r\ncontent-length: 0\r\n\r\n";
  const response = reader.take(bytes(answer))!;
  assert.equal(response.header("x-a"), "1, 2");
  assert.equal(response.header("x-none"), undefined);
  assert.equal(response.header("__proto__"), undefined);
  assert.equal(reader.keepAlive, 5_000);
});

Deno.test("AnswerReader refuses what is no answer, or could be mistaken for another", () => {
  const wrong = [
    "HTTP/2 200 OK\r\n\r\n",
    "HTTP/1.1 99 x\r\n\r\n",
    "HTTP/1.1 101 Switching\r\n\r\n",
    "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
    "HTTP/1.1 200 OK\r\n folded: x\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 1\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: 1, 2\r\n\r\n",
    "HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nab",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nab\r\n",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\nab\r\n",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nmore",
    `HTTP/1.1 200 OK\r\nx: ${"y".repeat(70_000)}`,
  ];
  for (const answer of wrong) assert.throws(() => read(bytes(answer)), { name: "NotHttp" }, answer);
  assert.throws(() => read(bytes("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab")), /in its middle/);
  assert.throws(() => read(bytes("HTTP/1.1 200 O")), /in its middle/);
});

Deno.test("AnswerReader reads the same however an answer is cut into pieces", () => {
  const body = fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.toWellFormed());
  const chunked = fc.array(body, { maxLength: 5 }).map((parts) => {
    const pieces = parts.filter((part) => part !== "").map((part) =>
      `${bytes(part).length.toString(16)}\r\n${part}\r\n`
    );
    return { text: parts.join(""), raw: `transfer-encoding: chunked\r\n\r\n${pieces.join("")}0\r\n\r\n` };
  });
  const sized = body.map((text) => ({ text, raw: `content-length: ${bytes(text).length}\r\n\r\n${text}` }));
  fc.assert(fc.property(
    fc.oneof(chunked, sized),
    fc.integer({ min: 200, max: 599 }).filter((status) => status !== 204 && status !== 304),
    fc.array(fc.nat(300), { maxLength: 12 }),
    ({ text, raw }, status, cuts) => {
      const answer = bytes(`HTTP/1.1 ${status} x\r\nserver: y\r\n${raw}`);
      const got = read(answer, cuts);
      assert.deepEqual([got.status, got.text, got.reusable, got.left], [status, text, true, 0]);
    },
  ));
});

Deno.test("AnswerReader only ever answers or refuses, whatever bytes come", () => {
  const start =
    "HTTP/1.1 200 OK\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n4\r\nabcd\r\n0\r\n\r\n";
  fc.assert(fc.property(
    fc.array(fc.tuple(fc.nat(start.length), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
    fc.array(fc.nat(start.length), { maxLength: 4 }),
    (changes, cuts) => {
      const answer = bytes(start);
      for (const [at, byte] of changes) answer[at] = byte;
      try {
        read(answer, cuts);
      } catch (error) {
        assert.equal((error as Error).name, "NotHttp");
      }
    },
  ));
});
