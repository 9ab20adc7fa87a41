import assert from "node:assert/strict";
import { isListed, readHost } from "./http_host.ts";

Deno.test("readHost reads names of hosts in the form in which they are compared", () => {
  assert.equal(readHost(" API.Example.com "), "api.example.com");
  assert.equal(readHost("*.example.com"), "*.example.com");
  assert.equal(readHost("api.example.com:8443"), "api.example.com:8443");
  assert.equal(readHost("api.example.com:443"), "api.example.com");
  assert.equal(readHost("münchen.example"), "xn--mnchen-3ya.example");
});

for (
  const text of [
    "localhost",
    "127.0.0.1",
    "[::1]",
    "1.2.3",
    "0x7f.1",
    "https://a.example.com",
    "a.example.com/x",
    "*",
    "*.com",
    "a@b.example.com",
    "a.*.com",
    "a b.com",
    "",
    "a.example.com:0",
    "a.example.com:99999",
  ]
) {
  Deno.test(`readHost refuses "${text}"`, () => assert.equal(readHost(text), undefined));
}

Deno.test("isListed takes a host by its name, below a star, and with its port", () => {
  const hosts = ["api.example.com", "*.example.org", "own.example.net:8443"];
  for (const host of ["api.example.com", "a.example.org", "a.b.example.org", "own.example.net:8443"]) {
    assert.ok(isListed(host, hosts), host);
  }
  for (
    const host of [
      "example.com",
      "x.api.example.com",
      "example.org",
      "badexample.org",
      "own.example.net",
      "api.example.com:8080",
      "a.example.org:8443",
      "api.example.com.",
    ]
  ) {
    assert.ok(!isListed(host, hosts), host);
  }
});
