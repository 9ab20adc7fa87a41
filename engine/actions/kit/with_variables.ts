import type { Run } from "../../model/program.ts";

/** Does something while these names stand for these values, whatever they stood for before and will again afterwards. */
export async function withVariables(
  run: Run,
  values: Readonly<Record<string, unknown>>,
  act: () => Promise<void>,
): Promise<void> {
  const before = Object.keys(values).map((name) => [name, run.scope[name]] as const);
  for (const [name, value] of Object.entries(values)) run.save(name, value);
  try {
    await act();
  } finally {
    for (const [name, value] of before) run.save(name, value);
  }
}
