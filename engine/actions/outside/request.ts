/** The keys of a request → the request, filled in. */
import type { SourceText } from "../../diagnostics/span.ts";
import type { HttpRequest } from "../../model/http.ts";
import type { Run } from "../../model/program.ts";
import type { WrittenJson } from "../../schema/keys/json.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { refused } from "../kit/refused.ts";
import { compileAddress } from "./address.ts";
import { compileHeaders, type WrittenHeader } from "./headers.ts";
import { compileJson } from "./json_body.ts";

/** Bytes of what is sent. */
const LARGEST_BODY = 256_000;

export interface QueryPart {
  readonly name: SourceText;
  readonly value: SourceText;
}

export interface HttpKeys {
  readonly get?: SourceText;
  readonly post?: SourceText;
  readonly headers?: readonly WrittenHeader[];
  readonly query?: readonly QueryPart[];
  readonly json?: WrittenJson;
  readonly timeout?: number;
}

/** @returns what throws `StepRefused` for values that cannot be used, HttpError for a variable that is not set */
export function compileRequest(
  keys: HttpKeys,
  source: SourceText,
  context: StepContext,
): (run: Run) => HttpRequest {
  const { headers = [], query = [], json, get } = keys;
  const address = compileAddress(source, context);
  const fillHeaders = compileHeaders(headers, context);
  const fillQuery = compileQuery(query, context);
  const body = json && compileJson(json, context);
  return ({ scope, bot }) => {
    const sent = body && JSON.stringify(body(scope));
    if (sent !== undefined && new TextEncoder().encode(sent).length > LARGEST_BODY) throw refused(BAD_VALUE);
    return {
      method: get ? "GET" : "POST",
      url: withQuery(address(scope), fillQuery.map((part) => part(scope))),
      headers: fillHeaders(scope, bot.services.http),
      ...(sent === undefined ? {} : { body: sent }),
    };
  };
}

const BAD_VALUE = { key: "http_bad_value", values: {} } as const;

function compileQuery(query: readonly QueryPart[], { variables, problems }: StepContext) {
  return query.map(({ name, value }) => {
    if (/\$\{\w+\}/.test(value.text)) {
      problems.add({
        code: "secret-outside-header",
        message: "A secret in an address is written to the logs of every server on the way.",
        span: value.span,
        expected: "the secret in a header: `headers: { authorization: Bearer ${API_KEY} }`",
      });
    }
    const template = compileText(value, variables, problems);
    return (scope: Run["scope"]): readonly [string, string] => [name.text, template.render(scope)];
  });
}

function withQuery(address: string, query: readonly (readonly [name: string, value: string])[]): string {
  const url = new URL(address);
  const added = query.filter(([, value]) => value !== "")
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`);
  if (added.length > 0) url.search = [url.search.slice(1), ...added].filter((part) => part !== "").join("&");
  url.hash = "";
  return url.href;
}
