/** The action `http`: asks another service on the web, and keeps what it answers. */
import type { SourceText } from "../../diagnostics/span.ts";
import { HTTP_DEFAULTS, type HttpAnswer, HttpError, type HttpRequest } from "../../model/http.ts";
import type { Run } from "../../model/program.ts";
import type { ObjectShape } from "../../model/shape.ts";
import { JSON_VALUE, type WrittenJson } from "../../schema/keys/json.ts";
import { HTTP_TIMEOUT } from "../../schema/keys/http.ts";
import { placeOf } from "../../schema/checks/place_of.ts";
import { duration } from "../../schema/kit/duration.ts";
import { map } from "../../schema/kit/map.ts";
import { named } from "../../schema/kit/named.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord, StepContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { refused } from "../kit/refused.ts";
import { ADDRESS, compileAddress } from "./address.ts";
import { compileHeaders, HEADERS, type WrittenHeader } from "./headers.ts";
import { compileJson } from "./json_body.ts";

/** What a request gives. */
export const HTTP_ANSWER = {
  name: "the answer of a service",
  prints: "text",
  fields: {
    status: "number",
    /** Whether the status is one of success. */
    ok: "boolean",
    /** What the answer holds, where it is JSON. */
    json: "anything",
    text: "text",
  },
} as const satisfies ObjectShape;

/** Bytes of what is sent. */
const LARGEST_BODY = 256_000;

interface QueryPart {
  readonly name: SourceText;
  readonly value: SourceText;
}

interface HttpKeys {
  readonly get?: SourceText;
  readonly post?: SourceText;
  readonly headers?: readonly WrittenHeader[];
  readonly query?: readonly QueryPart[];
  readonly json?: WrittenJson;
  readonly timeout?: number;
}

export const HTTP: ActionWord = {
  name: "http",
  description:
    "Asks another service on the web: `get` or `post` with its address. `save_as` keeps its answer: status, ok, json, text.",
  nearMisses: ["fetch", "request", "api", "get", "curl"],
  schema: () =>
    map(
      "`http`",
      {
        get: ADDRESS.describe(
          "Fetches something: the address, such as https://api.example.com/weather/{options.city}.",
        )
          .optional(),
        post: ADDRESS.describe("Sends something: the address.").optional(),
        headers: HEADERS.describe("Headers; a secret is named as `${API_KEY}` and stands in the file .env.")
          .optional(),
        query: named(
          "a map of values by their names",
          text("a value"),
          (name, value): QueryPart => ({ name, value }),
        ).describe("What stands behind the ? of the address; empty values are left out.").optional(),
        json: JSON_VALUE.describe("What is sent, as JSON; only with `post`.").optional(),
        timeout: duration(HTTP_TIMEOUT).describe(
          "How long it may take; what the settings say where nothing is said.",
        )
          .optional(),
      },
      use,
      {
        url: { use: "get" },
        address: { use: "get" },
        body: { use: "json" },
        data: { use: "json" },
        payload: { use: "json" },
        params: { use: "query" },
        header: { use: "headers" },
        put: { say: "Only `get` and `post` are offered." },
        patch: { say: "Only `get` and `post` are offered." },
        delete: { say: "Only `get` and `post` are offered." },
        save_as: { say: "It stands beside `http`, in the same step." },
      },
    ),
};

function use(keys: HttpKeys, node: Parameters<typeof placeOf>[0]): ActionUse {
  const address = keys.get ?? keys.post;
  return {
    check(problems) {
      if (!address || keys.get && keys.post) {
        problems.add({
          code: "http-one-method",
          message: address ? "`get` and `post` stand in one request." : "It is not said what is asked.",
          span: placeOf(node, address ? "post" : ""),
          expected: "`get` or `post` with an address, such as `http: { get: https://api.example.com/news }`",
        });
      } else if (keys.json && keys.get) {
        problems.add({
          code: "http-json-with-get",
          message: "Nothing is sent with `get`, so `json` has no use.",
          span: placeOf(node, "json"),
          expected: "`post` in the place of `get`, or `query` for values in the address",
        });
      }
    },
    compile(context) {
      // That there is none has been told by the check.
      if (!address) return { result: HTTP_ANSWER, run: () => Promise.resolve() };
      const build = compileRequest(keys, address, context);
      const settings = context.outside?.http ?? HTTP_DEFAULTS;
      const bounds = keys.timeout === undefined ? settings : { ...settings, timeout: keys.timeout };
      return {
        result: HTTP_ANSWER,
        run: (run) =>
          attempt(run, async (run) => {
            const answer = await run.bot.services.http.request(build(run), bounds);
            return { status: answer.status, ok: isSuccess(answer), text: answer.text, json: jsonOf(answer) };
          }),
      };
    },
  };
}

function compileRequest(
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

function isSuccess({ status }: HttpAnswer): boolean {
  return status >= 200 && status < 300;
}

function jsonOf({ type, text }: HttpAnswer): unknown {
  if (!type.endsWith("json") || text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HttpError("The answer says that it is JSON, and is not", "failed", { cause });
  }
}

/** What went wrong stands in the log; the person hears no more than that it did. */
async function attempt<Answer>(run: Run, act: (run: Run) => Promise<Answer>): Promise<Answer> {
  try {
    return await act(run);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    run.noteError(error);
    throw refused({ key: error.reason === "too many" ? "http_too_many" : "http_failed", values: {} });
  }
}
