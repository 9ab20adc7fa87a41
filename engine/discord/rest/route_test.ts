import assert from "node:assert/strict";
import { routeOf } from "./route.ts";

Deno.test.sanitizer({ ops: true, resources: true });

Deno.test("routeOf names the route without ids, tokens and queries", () => {
  const names = [
    ["GET", "/users/1", "GET /users/:id"],
    ["POST", "/channels/1/messages", "POST /channels/:id/messages"],
    [
      "PUT",
      "/channels/1/messages/2/reactions/%F0%9F%91%8D/@me",
      "PUT /channels/:id/messages/:id/reactions/:emoji/@me",
    ],
    ["POST", "/interactions/1/secret/callback", "POST /interactions/:id/:token/callback"],
    ["PATCH", "/webhooks/1/secret/messages/@original", "PATCH /webhooks/:id/:token/messages/@original"],
    ["GET", "/guilds/1/members/search?query=bo", "GET /guilds/:id/members/search"],
  ] as const;
  for (const [method, path, name] of names) assert.equal(routeOf(method, path).name, name);
});

Deno.test("routeOf keeps the ids that have limits of their own apart", () => {
  assert.equal(routeOf("GET", "/channels/1/messages/2").major, "1");
  assert.equal(routeOf("GET", "/guilds/3/members/4").major, "3");
  assert.equal(routeOf("POST", "/webhooks/5/token?wait=true").major, "5/token");
  assert.equal(routeOf("GET", "/users/6").major, "");
});

Deno.test("routeOf knows interaction endpoints, which the global limit leaves out", () => {
  assert(routeOf("POST", "/webhooks/5/token").interaction);
  assert(routeOf("POST", "/interactions/5/token/callback").interaction);
  assert(!routeOf("GET", "/webhooks/5").interaction);
  assert(!routeOf("POST", "/channels/5/messages").interaction);
});
