/** A form that a person fills in: Discord calls it a modal. */
import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { CHANNEL_TYPES } from "../../model/limits.ts";
import type { MapNode } from "../../source/nodes.ts";
import { boolean } from "../kit/boolean.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { integer, number } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { text } from "../kit/text.ts";
import { word } from "../kit/word.ts";
import type { StepDefinition, StepsSchema } from "../steps/kind.ts";
import { CHOICES } from "./choice.ts";

export const FIELD_TYPES = [
  "text",
  "paragraph",
  "number",
  "integer",
  "select",
  "radio",
  "checkboxes",
  "checkbox",
  "user",
  "role",
  "channel",
  "mentionable",
  "upload",
] as const;

export type FieldType = typeof FIELD_TYPES[number];

type ChannelTypeName = keyof typeof CHANNEL_TYPES;

const FIELD_TYPE = word("the type of a field", FIELD_TYPES, {
  short: "text",
  string: "text",
  line: "text",
  long: "paragraph",
  textarea: "paragraph",
  multiline: "paragraph",
  int: "integer",
  dropdown: "select",
  choice: "select",
  options: "select",
  checks: "checkboxes",
  checkbox_group: "checkboxes",
  radio_group: "radio",
  boolean: "checkbox",
  yes_no: "checkbox",
  member: "user",
  person: "user",
  file: "upload",
  attachment: "upload",
  image: "upload",
  mention: "mentionable",
});

const FIELD_KEYS = {
  type: FIELD_TYPE.describe("What people fill in; `text` where nothing is said.").optional(),
  label: text("the label").describe("What stands above the field; its name where nothing is said.")
    .optional(),
  description: text("a description").describe("A line of help below the label.").optional(),
  placeholder: text("a placeholder").describe("What stands in the field while it is empty.").optional(),
  default: text("what stands there at first").describe("What stands in the field at first.").optional(),
  required: boolean().describe("Whether it has to be filled in; true where nothing is said.").optional(),
  choices: CHOICES.optional(),
  min: number().describe("The smallest number, or the least number of things that are picked.").optional(),
  max: number().describe("The largest number, or the greatest number of things that are picked.").optional(),
  min_length: integer().describe("The least number of characters of a text.").optional(),
  max_length: integer().describe("The greatest number of characters of a text.").optional(),
  channel_types: oneOrMany(
    "a list of channel types such as [text, voice]",
    word("a channel type", Object.keys(CHANNEL_TYPES) as ChannelTypeName[]),
  ).describe("Which kinds of channels may be picked.").optional(),
};

type FieldKeys = z.output<z.ZodObject<typeof FIELD_KEYS>>;

/** What a field says of itself besides its name. */
export interface FieldFacts extends Omit<FieldKeys, "type"> {
  readonly type: FieldType;
  readonly node?: MapNode;
}

export interface FieldDefinition extends FieldFacts {
  readonly name: SourceText;
}

/** `notes: Anything else` is a line of text with this label. */
const FIELD = byShape<FieldFacts>("a field: a label, or a map with `type` and `label`", {
  scalar: converted(text("a label"), (label): FieldFacts => ({ type: "text", label })),
  map: map(
    "a field",
    FIELD_KEYS,
    (keys, node): FieldFacts => ({ ...keys, type: keys.type ?? "text", node }),
    {
      options: { use: "choices" },
      values: { use: "choices" },
      title: { use: "label" },
      name: { use: "label" },
      help: { use: "description" },
      hint: { use: "placeholder" },
      value: { use: "default" },
      optional: { use: "required", say: "A field has to be filled in unless it says `required: false`." },
      style: { use: "type", say: "A long text is `type: paragraph`." },
      minimum: { use: "min" },
      maximum: { use: "max" },
    },
  ),
}).meta({ id: "form_field" });

export interface FormDefinition {
  readonly span: Span;
  readonly node: MapNode;
  readonly title: SourceText;
  readonly id?: SourceText;
  /** Shown above the fields. */
  readonly text?: SourceText;
  readonly fields: readonly FieldDefinition[];
  readonly steps: readonly StepDefinition[];
}

export function formSchema(steps: StepsSchema): z.ZodType<FormDefinition, MapNode> {
  return map(
    "a form, such as `modal: { title: Feedback, fields: { notes: Your words }, do: … }`",
    {
      title: text("the title").describe("What stands above the form."),
      text: text("a text").describe("A text above the fields.").optional(),
      id: text("a name").describe(
        "A name that the form keeps when its title changes, so that forms that are open go on working.",
      ).optional(),
      fields: named(
        "a map of fields by their names, such as `notes: { type: paragraph, label: Notes }`",
        FIELD,
        (name, facts): FieldDefinition => ({ name, ...facts }),
      ).describe("What people fill in, up to 5 fields; later steps read `{fields.NAME}`."),
      do: steps.describe("What is done with what was filled in."),
    },
    (keys, node): FormDefinition => ({
      span: node.span,
      node,
      title: keys.title,
      id: keys.id,
      text: keys.text,
      fields: keys.fields,
      steps: keys.do,
    }),
    {
      inputs: { use: "fields" },
      questions: { use: "fields" },
      components: { use: "fields" },
      steps: { use: "do" },
      then: { use: "do" },
      on_submit: { use: "do" },
      submit: { use: "do" },
      description: { use: "text" },
      custom_id: { use: "id" },
      name: { use: "id" },
    },
  ) as z.ZodType<FormDefinition, MapNode>;
}
