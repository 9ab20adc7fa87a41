/** Headers of a request: texts with placeholders, and secrets by the names of their variables. */
import type { SourceText } from "../../diagnostics/span.ts";
import { HttpError, type HttpPort } from "../../model/http.ts";
import type { Scope } from "../../model/scope.ts";
import { named } from "../../schema/kit/named.ts";
import { text } from "../../schema/kit/text.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { refused } from "../kit/refused.ts";
import { partOf } from "./part_of.ts";

export interface WrittenHeader {
  readonly name: SourceText;
  readonly value: SourceText;
}

export const HEADERS = named(
  "a map of headers such as `{ authorization: Bearer ${API_KEY} }`",
  text("the value of a header"),
  (name, value): WrittenHeader => ({ name, value }),
);

/** Source: RFC 9110, section 5.6.2, token. */
const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
/** They say how the connection works, which is the engine's business. */
const OWN = new Set(
  "host connection content-length transfer-encoding keep-alive upgrade te trailer expect accept-encoding"
    .split(" "),
);
const SECRET_NAME = /^(?:authorization|proxy-authorization|cookie)$|api-?key|secret|token|password/i;
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** Without line breaks, which would begin another header. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

export type FillHeaders = (scope: Scope, http: Pick<HttpPort, "secret">) => Record<string, string>;

/** @returns what throws `StepRefused` where a value cannot stand in a header, HttpError for a variable that is not set */
export function compileHeaders(
  headers: readonly WrittenHeader[],
  context: Pick<StepContext, "variables" | "problems">,
): FillHeaders {
  const compiled = headers.map((header) => {
    check(header, context);
    return [header.name.text.toLowerCase(), compileValue(header.value, context)] as const;
  });
  return (scope, http) => {
    const filled: Record<string, string> = {};
    for (const [name, value] of compiled) filled[name] = value(scope, http);
    return filled;
  };
}

function check({ name, value }: WrittenHeader, { problems }: Pick<StepContext, "problems">): void {
  if (!NAME.test(name.text) || OWN.has(name.text.toLowerCase()) || /^(?:sec|proxy)-/i.test(name.text)) {
    problems.add({
      code: "bad-header",
      message: `\`${name.text}\` is no header that a step can set.`,
      span: name.span,
      expected: "a header such as authorization, accept or x-api-key",
    });
  }
  if (SECRET_NAME.test(name.text) && !value.text.includes("{")) {
    problems.add({
      code: "literal-secret",
      message: `What stands in \`${name.text}\` is a secret, and everybody who sees the file can read it.`,
      span: value.span,
      expected: "the secret in the file .env and its name here, such as `Bearer ${API_KEY}`",
    });
  }
}

type Fill = (scope: Scope, http: Pick<HttpPort, "secret">) => string;

function compileValue(
  source: SourceText,
  { variables, problems }: Pick<StepContext, "variables" | "problems">,
): Fill {
  const parts: Fill[] = [];
  const written = (start: number, end: number) => {
    if (start === end) return;
    const template = compileText(partOf(source, start, end), variables, problems);
    parts.push((scope) => usable(template.render(scope)));
  };
  let from = 0;
  for (const match of source.text.matchAll(VARIABLE)) {
    const variable = match[1]!;
    written(from, match.index);
    parts.push((_, http) => secretOf(variable, http));
    from = match.index + match[0].length;
  }
  written(from, source.text.length);
  return (scope, http) => parts.map((part) => part(scope, http)).join("").trim();
}

function usable(value: string): string {
  if (VALUE.test(value)) return value;
  throw refused({ key: "http_bad_value", values: {} });
}

/** What a secret is stands in no message. */
function secretOf(variable: string, http: Pick<HttpPort, "secret">): string {
  const value = http.secret(variable);
  if (value === undefined) throw new HttpError(`The variable ${variable}, which a header needs, is not set`);
  if (!VALUE.test(value)) throw new HttpError(`The variable ${variable} holds what cannot stand in a header`);
  return value;
}
