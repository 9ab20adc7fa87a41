import { type NewDiagnostic, Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Reads the text of a `.env` file: `NAME=value` in each line, with comments, quotes and `export` as people use them.
 * Values never appear in problems, because they are secrets.
 */
export function parseDotenv(text: string): { values: ReadonlyMap<string, string>; problems: Problems } {
  const values = new Map<string, string>();
  const problems = new Problems();
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const file = new SourceFile(".env", lines.map(maskLine).join("\n"));
  let start = 0;
  lines.forEach((line, index) => {
    const shown = maskLine(line);
    const span = { file, start, end: start + shown.length };
    start += shown.length + 1;
    const read = readLine(line);
    if (!read) return;
    if ("problem" in read) {
      return problems.add({ span, ...read.problem, message: `Line ${index + 1}: ${read.problem.message}` });
    }
    if (values.has(read.name)) {
      problems.add({
        code: "env-duplicate",
        severity: "warning",
        message: `${read.name} is set a second time in line ${index + 1}, and this value counts.`,
        span,
      });
    }
    values.set(read.name, read.value);
  });
  return { values, problems };
}

type Read = { name: string; value: string } | { problem: NewDiagnostic } | undefined;

function readLine(line: string): Read {
  const text = line.trim().replace(/^export\s+/, "");
  if (text === "" || text.startsWith("#")) return undefined;
  const equals = text.indexOf("=");
  if (equals === -1) {
    return {
      problem: {
        code: "env-not-assignment",
        message: "there is no equals sign.",
        expected: "a name, an equals sign and a value: NAME=value",
      },
    };
  }
  const name = text.slice(0, equals).trim();
  if (!NAME.test(name)) {
    return {
      problem: {
        code: "env-bad-name",
        message: "what stands before the equals sign is no name of a variable.",
        expected: "letters, digits and underscores, not beginning with a digit",
      },
    };
  }
  return readValue(name, text.slice(equals + 1).trim());
}

function readValue(name: string, text: string): Read {
  const sign = text[0];
  if (sign !== '"' && sign !== "'") {
    const comment = text.startsWith("#") ? 0 : text.search(/\s#/);
    return { name, value: (comment === -1 ? text : text.slice(0, comment)).trim() };
  }
  const close = text.indexOf(sign, 1);
  if (close === -1) {
    const problem: NewDiagnostic = {
      code: "env-quote-missing",
      message: `the value of ${name} begins with ${sign}, which is never closed.`,
      expected: `a ${sign} at the end of the value`,
    };
    return { problem };
  }
  return { name, value: text.slice(1, close).trim() };
}

/** What may be shown of a line: the name, or nothing where no name can be told from a value. */
function maskLine(line: string): string {
  const equals = line.indexOf("=");
  const text = line.trim().replace(/^export\s+/, "");
  if (text === "") return "";
  if (text.startsWith("#")) return "#";
  const name = equals === -1 ? "" : line.slice(0, equals);
  return NAME.test(name.trim().replace(/^export\s+/, "")) && name.length < 100 ? `${name}=…` : "…";
}
