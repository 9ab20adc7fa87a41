import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";

/** What is told of an action that means the person who asks, where there is none. */
export function nobodyMeant(action: string): Omit<NewDiagnostic, "span"> {
  return {
    code: "nobody-meant",
    message: `\`${action}\` is about the person who asks, and nobody has asked here.`,
    expected: "a key `who` that names the person",
  };
}
