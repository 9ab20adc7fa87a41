import { Form } from "./form.ts";

/**
 * Holds autocomplete choices against Discord's limits.
 *
 * @throws RestError with code 50035
 */
export function checkChoices(value: unknown): void {
  const form = new Form(["data"]);
  const choices = form.list(["choices"], value, 25) ?? [];
  for (const [index, item] of choices.entries()) {
    const choice = form.object(["choices", index], item);
    if (!choice) continue;
    form.text(["choices", index, "name"], choice.name, 100, { min: 1, required: true });
    if (choice.value === undefined || choice.value === null) form.required(["choices", index, "value"]);
    else if (typeof choice.value !== "number") {
      form.text(["choices", index, "value"], choice.value, 100, { min: 1 });
    }
  }
  form.finish();
}
