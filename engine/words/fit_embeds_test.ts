import assert from "node:assert/strict";
import type { APIEmbed } from "discord-api-types/v10";
import fc from "fast-check";
import { LIMITS } from "../model/limits.ts";
import { fitEmbeds } from "./fit_embeds.ts";

const lengthOf = (embeds: readonly APIEmbed[]) =>
  embeds.reduce(
    (sum, { title, description, fields, footer, author }) =>
      sum + (title?.length ?? 0) + (description?.length ?? 0) + (footer?.text.length ?? 0) +
      (author?.name.length ?? 0) +
      (fields ?? []).reduce((all, field) => all + field.name.length + field.value.length, 0),
    0,
  );

Deno.test("fitEmbeds leaves embeds within the limit as they are", () => {
  const embeds = [{ title: "a", description: "b" }];
  assert.deepEqual(fitEmbeds(structuredClone(embeds)), embeds);
});

Deno.test("fitEmbeds cuts the last description first and keeps the others whole", () => {
  const [first, second] = fitEmbeds([{ description: "a".repeat(4000) }, { description: "b".repeat(4000) }]);
  assert.equal(first!.description!.length, 4000);
  assert.equal(second!.description!.length, 2000);
  assert.ok(second!.description!.endsWith("…"));
});

Deno.test("fitEmbeds keeps every set of embeds within Discord's common limit", () => {
  const text = (most: number) => fc.integer({ min: 1, max: most }).map((length) => "x".repeat(length));
  const embed: fc.Arbitrary<APIEmbed> = fc.record({
    description: fc.option(text(4096), { nil: undefined }),
    fields: fc.array(fc.record({ name: text(256), value: text(1024) }), { maxLength: 25 }),
  });
  fc.assert(fc.property(fc.array(embed, { maxLength: 10 }), (embeds) => {
    assert.ok(lengthOf(fitEmbeds(embeds)) <= LIMITS.message.embedCharacters);
  }));
});
