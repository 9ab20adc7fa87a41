import assert from "node:assert/strict";
import { safeUrl } from "./safe_url.ts";

Deno.test("safeUrl lets only http and https through", () => {
  assert.equal(safeUrl("https://a.example/x"), "https://a.example/x");
  for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//a", "", null]) {
    assert.equal(safeUrl(url), undefined, String(url));
  }
});
