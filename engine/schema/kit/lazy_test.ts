import assert from "node:assert/strict";
import * as z from "zod";
import { lazy, once } from "./lazy.ts";
import { map } from "./map.ts";
import { text } from "./text.ts";

Deno.test("lazy makes its schema when it is first needed, and once, also where it is described", () => {
  let made = 0;
  const name = lazy(() => {
    made++;
    return text("a name");
  });
  const keys = Object.fromEntries(Array.from("abcdef", (key) => [key, name.optional()]));
  const whole = map("a bot", keys, (read) => read);
  assert.equal(made, 0);
  for (let time = 0; time < 2; time++) z.toJSONSchema(whole, { io: "input", unrepresentable: "any" });
  assert.equal(made, 1);
});

Deno.test("once keeps what was made, nothing included", () => {
  let made = 0;
  const make = once(() => void made++);
  assert.deepEqual([make(), make(), made], [undefined, undefined, 1]);
});
