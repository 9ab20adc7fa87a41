import assert from "node:assert/strict";
import type { APIComponentInLabel } from "discord-api-types/v10";
import type { PlaygroundModal } from "../../../model/playground_modal.ts";
import { problemsIn, startValues } from "./form_values.ts";

const form = (...controls: object[]): PlaygroundModal => ({
  interactionId: "1",
  applicationId: "900",
  channelId: "301",
  custom_id: "form",
  title: "Form",
  components: [
    { type: 10, content: "Read this first" },
    ...controls.map((component, at) => ({
      type: 18,
      label: `Field ${at}`,
      component: component as APIComponentInLabel,
    })),
  ],
});
const choices = [{ label: "A", value: "a", default: true }, { label: "B", value: "b" }];
const all = form(
  { type: 4, style: 1, custom_id: "line", value: "there" },
  { type: 4, style: 2, custom_id: "text", required: false, min_length: 3, max_length: 5 },
  { type: 3, custom_id: "select", options: choices },
  { type: 5, custom_id: "people", max_values: 2, default_values: [{ id: "101", type: "user" }] },
  { type: 21, custom_id: "radio", options: choices.map(({ label, value }) => ({ label, value })) },
  { type: 22, custom_id: "boxes", options: choices, min_values: 2 },
  { type: 23, custom_id: "sure" },
  { type: 19, custom_id: "files", required: false, max_values: 1 },
);

Deno.test("startValues holds what every kind of field was opened with", () => {
  assert.deepEqual(startValues(all), {
    line: "there",
    text: "",
    select: ["a"],
    people: ["101"],
    radio: [],
    boxes: ["a"],
    sure: false,
    files: [],
  });
});

Deno.test("problemsIn tells what is missing, too short, too long and too much", () => {
  assert.deepEqual(problemsIn(all, startValues(all)), {
    radio: "This field is required.",
    boxes: "Please pick at least 2 choices; there are 1.",
  });
  const filled = {
    line: "",
    text: "👍👍",
    select: [],
    people: ["1", "2", "3"],
    files: ["data:,a", "data:,b"],
  };
  assert.deepEqual(problemsIn(all, { ...startValues(all), ...filled, radio: ["a"], boxes: ["a", "b"] }), {
    line: "This field is required.",
    text: "Please write at least 3 characters; there are 2.",
    select: "This field is required.",
    people: "Please pick at most 2 choices; there are 3.",
    files: "Please add at most 1 files; there are 2.",
  });
  const long = { ...startValues(all), text: "👍".repeat(6), radio: ["a"], boxes: ["a", "b"] };
  assert.deepEqual(problemsIn(all, long), { text: "Please write at most 5 characters; there are 6." });
  assert.deepEqual(problemsIn(all, { ...long, text: "👍".repeat(5) }), {});
});
