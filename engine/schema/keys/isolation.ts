/** Which extensions run in a worker of their own, and what they may do there. */
import type * as z from "zod";
import type { NewDiagnostic } from "../../diagnostics/diagnostic.ts";
import { nearest } from "../../diagnostics/did_you_mean.ts";
import type { SourceText } from "../../diagnostics/span.ts";
import { oneOf } from "../../diagnostics/one_of.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import type { Isolation, PermissionKind } from "../../model/isolation.ts";
import type { Node, ScalarNode } from "../../source/nodes.ts";
import { readBoolean } from "../kit/boolean.ts";
import { byShape } from "../kit/by_shape.ts";
import { withReplaced } from "../kit/fix.ts";
import type { Payload } from "../kit/issue.ts";
import { listOf } from "../kit/list.ts";
import { type Keys, map } from "../kit/map.ts";
import { quote } from "../kit/quote.ts";
import { Refused, scalar } from "../kit/scalar.ts";

/** What one extension may do. Nothing behind its name gives it nothing. */
const ISOLATION: z.ZodType<Isolation, Node> = map(
  "what an isolated extension may do",
  {
    net: given("net", "hosts such as [api.example.com]").describe(
      'Hosts that it may ask: `[api.example.com, "127.0.0.1:8080"]`; `true` for all.',
    ),
    read: given("read", "paths such as [data/weather]").describe(
      "Files and folders that it may read, besides its own; from the project's folder on.",
    ),
    write: given("write", "paths such as [data/weather]").describe(
      "Files and folders that it may write; from the project's folder on. It has `files` without that.",
    ),
    env: given("env", "names of variables such as [WEATHER_KEY]").describe(
      "Variables of the environment that it may read.",
    ),
    sys: given("sys", "words such as [hostname]").describe(
      "What it may know of the machine, in Deno's words.",
    ),
    run: given("run", "programs such as [ffmpeg]").describe(
      "Programs that it may start. They are not isolated: whoever may start any can do anything.",
    ),
    ffi: given("ffi", "paths such as [lib/codec.so]").describe(
      "Libraries of machine code that it may load. They are not isolated, and can end the bot.",
    ),
    import: given("import", "hosts such as [code.example.com]").describe(
      "Hosts that it may import scripts from. `npm:` and `jsr:` need nothing.",
    ),
  },
  (given): Isolation => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  { network: { use: "net" }, hosts: { use: "net" }, files: { use: "read" }, environment: { use: "env" } },
);

/** Nothing at all where something of it is wrong. */
export function readIsolation(node: Node): Isolation {
  const read = ISOLATION._zod.run({ value: node, issues: [] }, { async: false }) as Payload;
  return read.issues.length === 0 ? read.value as Isolation : {};
}

/** `isolate: { NAME: … }`, for the extensions of a project. What is read of it before all else counts; this checks it. */
export function isolateSettings(
  extensions: DeclaredExtensions,
): z.ZodType<ReadonlyMap<string, Isolation>, Node> {
  const names = [...extensions.present, ...extensions.absent].map(({ name }) => name).sort();
  const keys: Record<string, Keys[string]> = {};
  for (const name of names) {
    keys[name] = ISOLATION.describe(`What the extension ${name} may do, in a worker of its own.`).optional();
  }
  return map(
    "`isolate`",
    keys,
    (read) => new Map(Object.entries(read as Readonly<Record<string, Isolation>>)),
    {},
    (name) => unknownExtension(name, names),
  ).describe(
    "Extensions that run in a worker of their own with these permissions alone, by their names: `{ weather: { net: [api.example.com] } }`.",
  );
}

function given(kind: PermissionKind, listed: string) {
  const what = `true, false, or ${listed}`;
  const one = scalar<string>({
    what: listed,
    json: { type: ["string", "number"] },
    read: (node) => checked(kind, node),
  });
  return byShape<boolean | string[]>(what, {
    scalar: scalar<boolean | string[]>({
      what,
      json: { type: ["boolean", "string", "number"] },
      read(node) {
        const all = readBoolean(node.text);
        if (all !== undefined) return all;
        const read = checked(kind, node);
        return typeof read === "string" ? [read] : read;
      },
    }),
    list: listOf(what, one),
  }).optional();
}

/** Names and IPv4 addresses, with `*.` or a range; IPv6 addresses in square brackets. */
const HOST = /^(?:(?:\*\.)?[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?(?:\/\d{1,2})?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i;

/** Source: Deno docs, security and permissions. */
const SYSTEM_WORDS = [
  "hostname",
  "osRelease",
  "osUptime",
  "loadavg",
  "networkInterfaces",
  "systemMemoryInfo",
  "uid",
  "gid",
  "username",
  "cpus",
  "homedir",
  "statfs",
  "getPriority",
  "setPriority",
  "userInfo",
  "umask",
  "ca",
];

function checked(kind: PermissionKind, { text, span }: ScalarNode): string | Refused {
  const problem = (expected: string, suggestion?: string) =>
    new Refused({
      code: "isolation-value",
      message: `${quote(text)} cannot be given under \`${kind}\`.`,
      expected,
      suggestion,
      fix: suggestion && withReplaced(span, suggestion),
    });
  if (kind === "net" || kind === "import") {
    const host = HOST.exec(text);
    if (!host || Number(host[1] ?? 0) > 65_535) {
      return problem(
        "a host without `https://` and without a path, such as `api.example.com` or `127.0.0.1:8080`",
      );
    }
  } else if (kind === "sys" && !SYSTEM_WORDS.includes(text)) {
    return problem(oneOf(SYSTEM_WORDS), nearest(text, SYSTEM_WORDS));
  }
  return text.trim() === "" ? problem("a text that is not empty") : text;
}

function unknownExtension(
  { text, span }: Pick<SourceText, "text" | "span">,
  names: readonly string[],
): NewDiagnostic {
  const suggestion = nearest(text, names);
  return {
    code: "unknown-extension",
    message: `There is no extension \`${text}\` in the folder extensions.`,
    span,
    expected: names.length === 0 ? "an extension in the folder extensions" : oneOf(names),
    suggestion,
    fix: suggestion && withReplaced(span, suggestion),
  };
}
