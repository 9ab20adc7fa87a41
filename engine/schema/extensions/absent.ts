/** Words of extensions that lie in the project and add nothing at the moment: no mistake of those who wrote them. */
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import type { AbsentExtension, DeclaredExtensions } from "../../model/declared.ts";

/** The extension that a word such as `dice.roll` would belong to. */
export function absentOwner(word: string, { absent }: DeclaredExtensions): AbsentExtension | undefined {
  const dot = word.indexOf(".");
  const owner = dot === -1 ? undefined : word.slice(0, dot);
  return owner === undefined ? undefined : absent.find(({ name }) => name === owner);
}

/** The warning for a word of an absent extension; `undefined` for any other word. */
export function absentWord(
  { text, span }: Pick<SourceText, "text" | "span">,
  extensions: DeclaredExtensions,
): NewDiagnostic | undefined {
  const owner = absentOwner(text, extensions);
  return owner && absentProblem(`\`${text}\``, owner, span);
}

/** The warning for the name of an absent extension; `undefined` for any other. */
export function absentNamed(
  { text, span }: Pick<SourceText, "text" | "span">,
  { absent }: DeclaredExtensions,
): NewDiagnostic | undefined {
  const owner = absent.find(({ name }) => name === text);
  return owner && absentProblem(`What is set for \`${text}\``, owner, span);
}

/** @param what begins the sentence: `dice.roll` in code marks */
export function absentProblem(
  what: string,
  { name, why }: AbsentExtension,
  span: SourceText["span"],
): NewDiagnostic {
  return {
    code: "extension-absent",
    severity: "warning",
    message: `${what} does nothing at the moment: the extension \`${name}\` is not loaded, because ${why}.`,
    span,
    expected: `the extension \`${name}\`, loaded`,
  };
}
