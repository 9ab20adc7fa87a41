import assert from "node:assert/strict";
import { looksLikeToken, maskSecrets } from "./mask_secrets.ts";

// Put together here, so that no scanner takes this file for a leak.
const TOKEN = ["MTIzNDU2Nzg5MDEyMzQ1Njc4", "GabcDE", "x".repeat(38)].join(".");
const HOOK = `https://discord.com/api/webhooks/123456789012345678/${"a".repeat(68)}`;

Deno.test("looksLikeToken sees tokens and addresses of webhooks anywhere in a text", () => {
  for (
    const text of [
      TOKEN,
      `Bot ${TOKEN}`,
      HOOK,
      HOOK.replace("/api/", "/api/v10/"),
      HOOK.replace("discord", "discordapp"),
    ]
  ) {
    assert(looksLikeToken(text), text);
    assert(looksLikeToken(text), "the same answer twice");
  }
});

Deno.test("looksLikeToken leaves other texts alone", () => {
  const others = [
    "",
    "${DISCORD_TOKEN}",
    "Hello. World. And more",
    "823475887319941131",
    "a.b.c",
    "https://discord.com/invite/abc",
  ];
  for (const text of [...others, "My.Module.Name", "MTIz.GabcDE.short"]) assert(!looksLikeToken(text), text);
});

Deno.test("maskSecrets keeps every column", () => {
  const masked = maskSecrets(`token: ${TOKEN} # ${HOOK}`);
  assert.equal(masked.length, `token: ${TOKEN} # ${HOOK}`.length);
  assert(!masked.includes("GabcDE") && !masked.includes("aaaa"));
  assert(masked.startsWith("token: ****") && masked.includes("/webhooks/123456789012345678/***"));
});

Deno.test("maskSecrets works in linear time", () => {
  const start = performance.now();
  maskSecrets("M".repeat(200_000) + ".".repeat(1000) + "Mabc.".repeat(50_000));
  assert(performance.now() - start < 2000);
});
