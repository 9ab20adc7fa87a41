import assert from "node:assert/strict";
import fc from "fast-check";
import { fillAddress } from "./fill_address.ts";

const PATH = ["https://api.example.com/v1/", "/now?lang=", "&x=1"];

Deno.test("fillAddress encodes values, so that each stays in its part", () => {
  assert.equal(
    fillAddress(PATH, ["New York", "de"]),
    "https://api.example.com/v1/New%20York/now?lang=de&x=1",
  );
  assert.equal(
    fillAddress(PATH, ["a/b?c#d\\e", "&admin=1#"]),
    "https://api.example.com/v1/a%2Fb%3Fc%23d%5Ce/now?lang=%26admin%3D1%23&x=1",
  );
  assert.equal(fillAddress(["https://api.example.com/", ".json"], ["a"]), "https://api.example.com/a.json");
  assert.equal(
    fillAddress(["https://api.example.com/", ""], ["\ud800"]),
    "https://api.example.com/%EF%BF%BD",
  );
});

Deno.test("fillAddress refuses values that would drop a part of the path or climb out of it", () => {
  for (const value of ["", ".", ".."]) assert.equal(fillAddress(PATH, [value, "de"]), undefined, value);
  assert.equal(fillAddress(["https://api.example.com/.", "/x"], ["."]), undefined);
  assert.equal(fillAddress(["https://api.example.com/%2e", "/x"], ["."]), undefined);
  assert.equal(fillAddress(["https://api.example.com/", "", "/x"], [".", "."]), undefined);
  assert.equal(fillAddress(PATH, ["...", "de"]), "https://api.example.com/v1/.../now?lang=de&x=1");
});

Deno.test("fillAddress leaves what its author wrote alone, and an empty value of the query", () => {
  assert.equal(fillAddress(["https://a.example.com/x//y?q=", ""], [""]), "https://a.example.com/x//y?q=");
  assert.equal(fillAddress(["https://a.example.com"], []), "https://a.example.com");
});

const tricky = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ".",
      "/",
      "\\",
      "%",
      "2",
      "e",
      "E",
      "@",
      ":",
      "?",
      "#",
      "&",
      "=",
      "\t",
      "\n",
      " ",
      "a",
    ),
  }),
  fc.constantFrom(
    "..",
    ".",
    "%2e%2e",
    "//evil.example",
    "@evil.example",
    "https://evil.example",
    "..;/",
    "%2f",
    "\u2025",
  ),
);

Deno.test("fillAddress never changes the host, the number of parts, or a part that has no placeholder", () => {
  const literals = ["https://api.example.com/v1/users/", "/posts/p-", "/all?first=", "&second=", "&end=yes"];
  fc.assert(
    fc.property(fc.tuple(tricky, tricky, tricky, tricky), (values) => {
      const address = fillAddress(literals, values);
      if (address === undefined) {
        assert.ok(["", ".", ".."].includes(values[0]) || values[0] === "");
        return;
      }
      const url = new URL(address);
      assert.equal(url.origin, "https://api.example.com");
      assert.equal(url.username + url.password + url.hash, "");
      const parts = url.pathname.split("/");
      assert.equal(parts.length, 7);
      assert.deepEqual([parts[1], parts[2], parts[4], parts[6]], ["v1", "users", "posts", "all"]);
      assert.equal(decodeURIComponent(parts[3]!), values[0].toWellFormed());
      assert.equal(decodeURIComponent(parts[5]!), `p-${values[1].toWellFormed()}`);
      assert.deepEqual([...url.searchParams], [
        ["first", values[2].toWellFormed()],
        ["second", values[3].toWellFormed()],
        ["end", "yes"],
      ]);
    }),
    { numRuns: 2000 },
  );
});
