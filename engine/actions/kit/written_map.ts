import type { StepDefinition } from "../../schema/steps/kind.ts";

/** The map from which an action was read: it knows where its keys stand. */
export type WrittenMap = NonNullable<StepDefinition["node"]>;
