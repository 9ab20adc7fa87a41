/** A form of a definition → one that can be shown and read. */
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Form } from "../../model/program.ts";
import type { Scope } from "../../model/scope.ts";
import { type ObjectShape, ON_READ, type Shape, type Variables } from "../../model/shape.ts";
import type { FieldDefinition, FormDefinition } from "../../schema/keys/form.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText, type TextTemplate } from "../../template/text.ts";
import { cut } from "../../words/cut.ts";
import { FIELD_KINDS } from "./fields/field_kinds.ts";
import type { FieldTexts } from "./fields/kind.ts";

export interface CompiledForm {
  readonly form: Form;
  /** Names of what its texts and steps read. */
  readonly reads: ReadonlySet<string>;
  /** What Discord is to show, but for the id. */
  shown(scope: Scope): Omit<APIModalInteractionResponseCallbackData, "custom_id">;
}

export function compileForm(definition: FormDefinition, outer: StepContext): CompiledForm {
  const reads = new Set<string>();
  const context = { ...outer, variables: noting(outer.variables, reads) };
  const { title, text, fields, id, steps } = definition;
  const name = context.controls.name(`form ${(id ?? title).text}`);
  const place = { ...context.place, answers: true, person: true, forms: false };
  const inner = context.steps(steps, noting({ fields: fieldsShape(fields) }, reads, outer.variables), place);
  const shownTitle = compile(title, context);
  const above = text && compile(text, context);
  const parts = fields.map((field) => compileField(field, context));
  return {
    form: {
      name,
      read(components, resolved = {}) {
        const values: Record<string, unknown> = Object.create(null);
        const given = new Map(
          components.flatMap((one) =>
            "component" in one ? [[one.component.custom_id, one.component] as const] : []
          ),
        );
        for (const field of fields) {
          const found = given.get(field.name.text);
          values[field.name.text] = found && FIELD_KINDS[field.type].read(found, field, resolved);
        }
        return values;
      },
      run: (run) => run.perform(inner),
    },
    reads,
    shown: (scope) => ({
      title: cut(shownTitle.render(scope), LIMITS.form.title),
      components: [
        ...above
          ? [{ type: COMPONENT_TYPE.TEXT_DISPLAY, content: cut(above.render(scope), LIMITS.form.text) }]
          : [],
        ...parts.map((part) => part(scope)),
      ],
    }),
  };
}

/** The variables, with a note of each one that is read; whatever stands around is told of it too. */
function noting(variables: Variables, reads: Set<string>, around: Variables = variables): Variables {
  return {
    ...variables,
    [ON_READ]: (name) => {
      reads.add(name);
      around[ON_READ]?.(name);
    },
  };
}

/** The variable `fields` behind a form. */
function fieldsShape(fields: readonly FieldDefinition[]): ObjectShape {
  const shapes = fields.map((field): [string, Shape] => [
    field.name.text,
    FIELD_KINDS[field.type].shape(field),
  ]);
  return { name: "the fields of this form", fields: Object.fromEntries(shapes) };
}

type Part = APIModalInteractionResponseCallbackData["components"][number];

function compileField(field: FieldDefinition, context: StepContext): (scope: Scope) => Part {
  const label = compile(field.label ?? field.name, context);
  const description = field.description && compile(field.description, context);
  const texts: FieldTexts = {
    placeholder: field.placeholder && compile(field.placeholder, context),
    default: field.default && compile(field.default, context),
  };
  return (scope) => ({
    type: COMPONENT_TYPE.LABEL,
    label: cut(label.render(scope), LIMITS.form.label) || field.name.text,
    ...(description ? { description: cut(description.render(scope), LIMITS.form.description) } : {}),
    component: FIELD_KINDS[field.type].component(field, texts, scope),
  });
}

function compile(text: FieldDefinition["name"], { variables, problems }: StepContext): TextTemplate {
  return compileText(text, variables, problems);
}
