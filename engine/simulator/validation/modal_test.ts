import assert from "node:assert/strict";
import { checkModal } from "./modal.ts";
import { problemsOf } from "./problems_of.ts";

const input = { type: 4, custom_id: "a", style: 1 };

Deno.test("checkModal: takes rows with labelled inputs and labels with controls", () => {
  const components = [
    { type: 1, components: [{ ...input, label: "Name" }] },
    { type: 18, label: "Notes", component: { ...input, custom_id: "b", style: 2 } },
  ];
  assert.deepEqual(problemsOf(() => checkModal({ title: "Feedback", custom_id: "f", components })), []);
});

Deno.test("checkModal: refuses long titles, missing ids and strange parts", () => {
  const modal = {
    title: "t".repeat(46),
    components: [{ type: 18, label: "x", component: { type: 2 } }, { type: 9 }],
  };
  assert.deepEqual(problemsOf(() => checkModal(modal)), [
    "data.title: BASE_TYPE_BAD_LENGTH",
    "data.custom_id: BASE_TYPE_REQUIRED",
    "data.components.0.component.type: BASE_TYPE_CHOICES",
    "data.components.1.type: BASE_TYPE_CHOICES",
  ]);
});
