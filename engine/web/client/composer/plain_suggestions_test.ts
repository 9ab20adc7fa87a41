import assert from "node:assert/strict";
import { directory, flat } from "../../testing/fake_directory.ts";
import { plainOffer } from "./plain_suggestions.ts";

const offerFor = (text: string) => {
  const offer = plainOffer(text, text.length, flat, directory);
  return offer && [offer.kind, ...offer.suggestions.map(({ label }) => label)];
};

Deno.test("plainOffer offers commands, reminds of a whole line, and completes mentions", () => {
  assert.deepEqual(offerFor("/he"), ["commands", "/hello", "/help"]);
  assert.deepEqual(offerFor("/hello "), ["commands", "/hello"]);
  assert.deepEqual(offerFor("/hello who:@Bo"), ["line", "/hello"]);
  assert.deepEqual(offerFor("/config roles "), ["commands", "/config roles add"]);
  assert.equal(offerFor("/nothing"), undefined);
  assert.equal(offerFor("hello"), undefined);
  assert.equal(offerFor("/ no"), undefined);
  assert.deepEqual(offerFor("hi @b"), ["mention", "Bo", "Member"]);
  assert.deepEqual(offerFor("see #mod"), ["mention", "mod-log"]);
  assert.equal(offerFor("mail a@b"), undefined);
});
