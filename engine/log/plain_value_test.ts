import assert from "node:assert/strict";
import fc from "fast-check";
import { newPass, PlainError } from "./plain.ts";
import { plainValue } from "./plain_value.ts";
import { Redactor } from "./redactor.ts";

const plain = (value: unknown) => plainValue(value, newPass(new Redactor()));

Deno.test("plainValue keeps simple data", () => {
  const value = { text: "a", number: 1.5, yes: true, nothing: null, list: [1, ["b"]] };
  assert.deepEqual(plain(value), value);
});

Deno.test("plainValue writes what JSON has no word for", () => {
  assert.deepEqual(plain([NaN, -Infinity, 5n, undefined, Symbol("s"), () => 1, 1n << 5000n]), [
    "NaN",
    "-Infinity",
    "5",
    "undefined",
    "Symbol(s)",
    "[function]",
    "[huge integer]",
  ]);
});

Deno.test("plainValue knows dates, addresses, patterns, maps, sets and bytes", () => {
  const value = [
    new Date(0),
    new Date(NaN),
    new URL("https://a.example/?token=s3cr3t"),
    /a+/g,
    new Map<unknown, unknown>([["k", 1], [{ a: 1 }, 2], ["password", "s3cr3t"]]),
    new Set([1, "b"]),
    new Uint8Array(10),
    new ArrayBuffer(3),
  ];
  assert.deepEqual(plain(value), [
    "1970-01-01T00:00:00.000Z",
    "[invalid date]",
    "https://a.example/?token=***",
    "/a+/g",
    { k: 1, '{"a":1}': 2, password: "***" },
    [1, "b"],
    "[10 bytes]",
    "[3 bytes]",
  ]);
});

Deno.test("plainValue breaks circles, and shows what only stands in two places", () => {
  const twice = { a: 1 };
  const circle: Record<string, unknown> = { one: twice, other: twice };
  circle["self"] = circle;
  assert.deepEqual(plain(circle), { one: { a: 1 }, other: { a: 1 }, self: "[circular]" });
});

Deno.test("plainValue calls no getter, toString or toJSON", () => {
  const hostile = {
    get bomb(): never {
      throw new Error("must not run");
    },
    toString(): never {
      throw new Error("must not run");
    },
    toJSON(): never {
      throw new Error("must not run");
    },
  };
  assert.deepEqual(plain(hostile), { bomb: "[getter]", toString: "[function]", toJSON: "[function]" });
});

Deno.test("plainValue survives proxies and dates that throw", () => {
  const fail = () => {
    throw new Error("no");
  };
  const proxy = new Proxy({}, { ownKeys: fail, getPrototypeOf: fail, get: fail });
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.deepEqual(plain([proxy, revoked, Object.create(Date.prototype), Object.create(Map.prototype)]), [
    "[unreadable]",
    "[unreadable]",
    "[unreadable]",
    "[unreadable]",
  ]);
});

Deno.test("plainValue hides fields by their names, in any spelling", () => {
  const names = ["token", "Authorization", "password", "clientSecret", "API_KEY", "private key", "cookies"];
  const value = {
    deep: Object.fromEntries(names.map((name) => [name, { any: "thing" }])),
    author: "me",
    keys: 3,
  };
  assert.deepEqual(plain(value), {
    deep: Object.fromEntries(names.map((name) => [name, "***"])),
    author: "me",
    keys: 3,
  });
});

Deno.test("plainValue hides secrets in the names of fields", () => {
  const redactor = new Redactor();
  redactor.addSecret("hunter22");
  assert.deepEqual(plainValue({ "is hunter22": 1 }, newPass(redactor)), { "is ***": 1 });
});

Deno.test("plainValue takes the start of huge lists and objects and counts the rest", () => {
  const list = plain(new Array(1_000_000).fill(7));
  assert.ok(Array.isArray(list));
  assert.equal(list.at(-1), "… 999950 more");
  const keys = plain(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, at])));
  assert.equal(Object.entries(keys ?? {}).at(-1)?.join(" "), "… 250 more");
});

Deno.test("plainValue bounds what is wide and deep at once", () => {
  const wide = (depth: number): unknown =>
    depth === 0 ? "leaf" : Array.from({ length: 40 }, () => wide(depth - 1));
  assert.ok(JSON.stringify(plain(wide(4))).length < 20_000);
});

Deno.test("plainValue makes of an error its name, message, stack, fields and causes", () => {
  class RefusedError extends Error {
    override readonly name = "RefusedError";
    readonly status = 403;
    readonly token = "anything";
  }
  const shown = plain(
    new RefusedError("no", { cause: new AggregateError([new TypeError("a"), "b"], "both") }),
  );
  assert.ok(shown instanceof PlainError);
  assert.equal(shown.name, "RefusedError");
  assert.equal(shown.message, "no");
  assert.match(shown.stack, /^at .*plain_value_test\.ts:\d+:\d+\nat /);
  assert.deepEqual(shown.fields, { status: 403, token: "***" });
  const { cause } = shown;
  assert.ok(cause instanceof PlainError);
  assert.equal(cause.message, "both");
  assert.deepEqual(cause.errors?.map((each) => each instanceof PlainError ? each.name : each), [
    "TypeError",
    "b",
  ]);
});

Deno.test("plainValue survives errors whose fields throw or are no texts", () => {
  const error = Object.defineProperties(new Error("x"), {
    stack: {
      get() {
        throw new Error("no");
      },
    },
    message: { value: { not: "text" } },
    name: { value: 5 },
  });
  const shown = plain(error);
  assert.ok(shown instanceof PlainError);
  assert.deepEqual([shown.name, shown.message, shown.stack], ["Error", "", ""]);
});

Deno.test("plainValue ends a circle of causes", () => {
  const error = new Error("a");
  error.cause = new Error("b", { cause: error });
  assert.match(JSON.stringify(plain(error)), /"\[circular\]"/);
});

Deno.test("plainValue keeps a stack that does not come from V8", () => {
  const error = new Error("a");
  error.stack = "main@script.js:1:2";
  const shown = plain(error);
  assert.ok(shown instanceof PlainError);
  assert.equal(shown.stack, "main@script.js:1:2");
});

Deno.test("plainValue gives bounded data that JSON can write, whatever it gets", () => {
  const options = { withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true };
  const anything = fc.anything({ ...options, withNullPrototype: true, withSparseArray: true, maxDepth: 6 });
  fc.assert(fc.property(anything, (value) => {
    const shown = JSON.stringify(plain(value));
    assert.equal(typeof shown, "string");
    assert.ok(shown.length < 500_000);
  }));
});
