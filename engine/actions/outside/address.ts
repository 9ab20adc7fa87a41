/** The address of a request: its host stands in the definition, the rest may have placeholders. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { isListed } from "../../model/http_host.ts";
import type { Scope } from "../../model/scope.ts";
import { quote } from "../../schema/kit/quote.ts";
import { text } from "../../schema/kit/text.ts";
import type { StepContext } from "../../schema/steps/kind.ts";
import { scan } from "../../template/scan.ts";
import { compileText, knownIn } from "../../template/text.ts";
import { refused } from "../kit/refused.ts";
import { fillAddress } from "./fill_address.ts";
import { partOf } from "./part_of.ts";

export const ADDRESS = text("an address such as https://api.example.com/weather/{options.city}", {
  type: "string",
});

/** Characters of an address; servers refuse longer ones. */
const LONGEST = 8000;
const EXAMPLE = "https://api.example.com/weather/{options.city}";

/** @returns what throws `StepRefused` where a value would make another address of it */
export function compileAddress(
  source: SourceText,
  { variables, problems, outside }: Pick<StepContext, "variables" | "problems" | "outside">,
): (scope: Scope) => string {
  const { literals, holes } = scan(source.text, knownIn(variables));
  const wrong = problemOf(source, literals, outside?.http.hosts ?? [], problems);
  const values = holes.map(({ start, end }) =>
    compileText(partOf(source, start - 1, end + 1), variables, problems)
  );
  if (wrong) return () => "";
  return (scope) => {
    const address = fillAddress(literals, values.map((value) => value.render(scope)));
    if (address !== undefined && address.length <= LONGEST) return address;
    throw refused({ key: "http_bad_value", values: {} });
  };
}

/** Tells what is wrong with an address, and whether something is. */
function problemOf(
  source: SourceText,
  literals: readonly string[],
  hosts: readonly string[],
  problems: Problems,
): boolean {
  const tell = (problem: Omit<Parameters<Problems["add"]>[0], "span">) => {
    problems.add({ span: source.span, ...problem });
    return true;
  };
  const { text } = source;
  const begin = literals[0] ?? "";
  if (/^http:\/\//i.test(text)) {
    return tell({
      code: "address-not-https",
      message: "What goes over http:// can be read and changed on its way.",
      expected: "an address that begins with https://",
      suggestion: text.replace(/^http:/i, "https:"),
    });
  }
  const sample = literals.join("x");
  if (!/^https:\/\//i.test(begin) || /[\s\\<>"`^|]/.test(sample) || !URL.canParse(sample)) {
    return tell({
      code: "bad-address",
      message: `${quote(text)} is not an address on the web.`,
      expected: `an address that begins with https://, such as ${EXAMPLE}`,
    });
  }
  if (literals.length > 1 && !/^https:\/\/[^/?#]+[/?#]/i.test(begin)) {
    return tell({
      code: "address-with-open-host",
      message:
        "A placeholder stands in the host of this address, so whoever fills it in could choose whom the bot asks.",
      expected: "the whole host in the file, and placeholders behind the / that follows it",
    });
  }
  const url = new URL(sample);
  if (url.username !== "" || url.password !== "") {
    return tell({
      code: "address-with-credentials",
      message: "A name or password stands in this address, where everybody who sees the file can read it.",
      expected: "a header such as `authorization: Bearer ${API_KEY}`, and the secret in the file .env",
    });
  }
  if (/\$\{\w+\}/.test(text)) {
    return tell({
      code: "secret-outside-header",
      message: "A secret in an address is written to the logs of every server on the way.",
      expected: "the secret in a header: `headers: { authorization: Bearer ${API_KEY} }`",
    });
  }
  if (isListed(url.host, hosts)) return false;
  return tell({
    code: "host-not-listed",
    message: `The bot may not ask ${url.host}: it is not among the hosts in the settings.`,
    expected: `a line \`http: { hosts: [${
      [...hosts, url.host].map(inYaml).join(", ")
    }] }\` at the top of the bot's file`,
  });
}

/** A name that begins with a star would be an alias. */
function inYaml(host: string): string {
  return /^[*]|:/.test(host) ? `"${host}"` : host;
}
