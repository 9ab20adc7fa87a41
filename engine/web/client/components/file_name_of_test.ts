import assert from "node:assert/strict";
import { fileNameOf } from "./file_name_of.ts";

Deno.test("fileNameOf takes the last part of an address", () => {
  for (
    const [url, name] of [
      ["attachment://stats.csv", "stats.csv"],
      ["https://cdn.example/1/a%20b.png?width=5#x", "a b.png"],
      ["https://cdn.example/", "https://cdn.example/"],
      ["https://cdn.example/100%.png", "100%.png"],
    ] as const
  ) assert.equal(fileNameOf(url), name);
});
