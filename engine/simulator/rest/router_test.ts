import assert from "node:assert/strict";
import { ok, openRoute } from "./route.ts";
import { Router } from "./router.ts";

const router = new Router([
  openRoute("GET", "/users/@me", () => ok("me")),
  openRoute("GET", "/users/{user_id}", () => ok("user")),
  openRoute("GET", "/a/{a_id}/b/{b_id}", () => ok("b")),
  openRoute("PUT", "/a/{a_id}/b", () => ok("list")),
]);

Deno.test("Router.find: prefers words to placeholders and names what fills them", () => {
  const found = router.find("GET", "/users/@me");
  assert.ok(typeof found !== "string");
  assert.equal(found.route.path, "/users/@me");
  const other = router.find("GET", "/a/1/b/%F0%9F%91%8D");
  assert.ok(typeof other !== "string");
  assert.deepEqual(other.params, { a_id: "1", b_id: "👍" });
});

Deno.test("Router.find: tells a wrong path from a wrong method", () => {
  assert.equal(router.find("GET", "/users"), "no such path");
  assert.equal(router.find("GET", "/users/"), "no such path");
  assert.equal(router.find("GET", "/users/1/2"), "no such path");
  assert.equal(router.find("DELETE", "/users/1"), "no such method");
  assert.equal(router.find("GET", "/a/1/b"), "no such method");
});
