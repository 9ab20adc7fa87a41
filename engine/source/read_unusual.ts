import { Composer, type CST, type Document, type YAMLError } from "yaml";
import type { NewDiagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/span.ts";
import { Composition } from "./compose.ts";
import { explainStop } from "./mistakes/reading_stopped.ts";
import { explainSyntax } from "./mistakes/syntax_errors.ts";
import type { Node } from "./nodes.ts";
import { ParsedText } from "./parsed_text.ts";
import { RepairedText } from "./repaired_text.ts";
import { MOST_LEXEMES, tokensOf } from "./tokens_of.ts";
import { tabWidth, withoutTabs } from "./traps/tab.ts";

/** Characters that may be parsed in all to find further problems behind corrected lines. */
const MOST_CHARACTERS = 500_000;
const MOST_ROUNDS = 20;
/** Of one reading that are told; after so many, a file is not read once more. */
const MOST_PROBLEMS = 1000;

/**
 * Reads any YAML, with the package `yaml`. Where a line has a known correction, reading goes on with the corrected
 * line, so that all problems of a file come together and none is a mere consequence of another.
 *
 * @returns the tree, or undefined where the file holds nothing or cannot be understood
 */
export function readUnusual(file: SourceFile, report: (problem: NewDiagnostic) => void): Node | undefined {
  const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.floor(MOST_CHARACTERS / (file.text.length + 1))));
  let source = ParsedText.of(file);
  let repaired: RepairedText | undefined;
  const told = new Set<string>();
  let left = MOST_LEXEMES;
  for (let round = 1;; round++) {
    const { problems: all, root, lexemes } = readOnce(source, left);
    left -= lexemes;
    // A correction that did not help is not tried again, and its problem not told again.
    const problems = all.filter((problem) => !told.has(keyOf(problem)));
    const mended = round < rounds && lexemes <= left && told.size < MOST_PROBLEMS
      ? problems.filter(isMendable)
      : [];
    if (mended.length === 0) {
      problems.forEach(report);
      return root;
    }
    // What cannot be mended comes back in the next round, unless it was a consequence of what could.
    for (const problem of mended) told.add(keyOf(problem)), report(problem);
    repaired ??= new RepairedText(file);
    for (const problem of mended) mend(repaired, problem, source);
    source = repaired.parsed();
  }
}

interface Reading {
  readonly problems: NewDiagnostic[];
  readonly root?: Node;
  readonly lexemes: number;
}

function readOnce(source: ParsedText, mostLexemes: number): Reading {
  const { tokens, lexemes, stopped } = tokensOf(source.text, { errors: MOST_PROBLEMS, lexemes: mostLexemes });
  if (stopped) return { problems: [explainStop(source, stopped)], lexemes };
  const docs = documentsOf(tokens, source.text.length);
  const [doc, second] = docs;
  if (!doc) return { problems: [], lexemes };
  const errors = docs.flatMap(({ errors, warnings }): YAMLError[] => [
    ...errors,
    ...warnings.filter(({ code }) => code === "BAD_DIRECTIVE"),
  ]);
  if (second) {
    return { problems: [...explainSyntax(source, errors), severalDocuments(source, second)], lexemes };
  }
  if (errors.length > 0) return { problems: explainSyntax(source, errors), lexemes };
  const composition = new Composition(source, MOST_PROBLEMS);
  const root = composition.compose(doc.contents);
  return { problems: composition.problems, lexemes, ...(root && { root }) };
}

/** The first one, and the second where there are several. */
function documentsOf(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  const options = { schema: "failsafe", uniqueKeys: false, keepSourceTokens: true } as const;
  const documents: Document.Parsed[] = [];
  const composer = new Composer(options);
  hearErrors(composer, MOST_PROBLEMS);
  for (const document of composer.compose(tokens, true, length)) {
    if (documents.push(document) === 2) break;
  }
  return documents;
}

/** The package makes an error of each mistake that it meets, which takes longer than to read on: it is told of so many. */
function hearErrors(composer: Composer, most: number): void {
  const hear: unknown = Reflect.get(composer, "onError");
  if (typeof hear !== "function") return;
  let heard = 0;
  Reflect.set(composer, "onError", (...error: unknown[]) => {
    if (++heard <= most) hear(...error);
  });
}

function severalDocuments(source: ParsedText, second: Document.Parsed): NewDiagnostic {
  const start = second.range[0];
  return {
    code: "yaml-several-documents",
    message: "A second document begins here, but a definition file holds one.",
    span: source.span(start, source.line(start).end),
    expected: "one document without a line ---",
  };
}

function keyOf({ code, span }: NewDiagnostic): string {
  return `${code} ${span?.file.position(span.start).line}`;
}

function isMendable(problem: NewDiagnostic): boolean {
  return problem.severity !== "warning" && problem.fix !== undefined && !problem.fix.includes("\n");
}

function mend(repaired: RepairedText, { code, span, fix }: NewDiagnostic, source: ParsedText): void {
  if (!span || fix === undefined) return;
  const number = span.file.position(span.start).line;
  if (code !== "yaml-tab") return repaired.replace(number, fix);
  const width = tabWidth(source, repaired.startOf(number));
  for (let line = 1; line <= repaired.lineCount; line++) {
    repaired.replace(line, withoutTabs(repaired.line(line), width));
  }
  repaired.replace(number, fix);
}
