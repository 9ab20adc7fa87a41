import type { Run } from "../../model/program.ts";

/** Does something while these names stand for these values, whatever they stood for before and will again afterwards. */
export function withVariables(
  run: Run,
  values: Readonly<Record<string, unknown>>,
  act: () => Promise<void>,
): Promise<void> {
  return run.settle(async () => {
    // After a wait the names stand for what they stood for then: steps may have changed them.
    const before = await run.settle(() => {
      const before = Object.keys(values).map((name) => [name, run.scope[name]] as const);
      for (const [name, value] of Object.entries(values)) run.save(name, value);
      return before;
    });
    try {
      await act();
    } finally {
      for (const [name, value] of before) run.save(name, value ?? undefined);
    }
  });
}
