/** People, channels and roles that a test names: which there are, and what is said where there is no such one. */
import { nearest } from "../../../diagnostics/did_you_mean.ts";
import type { NewDiagnostic, Problems } from "../../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../../diagnostics/span.ts";
import { TEST_ACTOR, TEST_CHANNEL, TEST_DIRECT, TEST_PEOPLE } from "../../../model/cast.ts";
import type { Node } from "../../../source/nodes.ts";
import type { BotDefinition } from "../../keys/bot.ts";
import type { TestDefinition } from "../../keys/tests.ts";
import { withReplaced } from "../../kit/fix.ts";
import { quote } from "../../kit/quote.ts";

type Kind = "person" | "channel" | "role";

const CODES: Readonly<Record<Kind, NewDiagnostic["code"]>> = {
  person: "unknown-person",
  channel: "unknown-channel",
  role: "unknown-role",
};

/** Actions that make channels and roles, whose names nobody knows beforehand. */
const MAKERS: Readonly<Record<Exclude<Kind, "person">, ReadonlySet<string>>> = {
  channel: new Set(["create_channel", "create_thread"]),
  role: new Set(["create_role"]),
};

export class TestNames {
  readonly #known: Readonly<Record<Kind, readonly string[]>>;
  readonly #open: Readonly<Record<Kind, boolean>>;

  constructor({ names, node }: BotDefinition, test: TestDefinition, private readonly problems: Problems) {
    this.#known = {
      person: [...new Set([...TEST_PEOPLE, ...names.users.map(({ name }) => name.text), ...broughtIn(test)])],
      channel: [
        TEST_CHANNEL,
        ...names.channels.map(({ name }) => name.text),
        ...test.channels.map(({ name }) => name.text),
        ...opened(test),
      ],
      role: [...names.roles.map(({ name }) => name.text), ...test.roles.map(({ text }) => text)],
    };
    this.#open = {
      person: false,
      channel: hasKey(node, MAKERS.channel),
      role: hasKey(node, MAKERS.role),
    };
  }

  readonly person = (name: SourceText): void => this.#check("person", name);
  readonly channel = (name: SourceText): void => this.#check("channel", name);
  readonly role = (name: SourceText): void => this.#check("role", name);

  /** A channel, or `dm`. */
  readonly place = (name: SourceText): void => {
    if (name.text !== TEST_DIRECT) this.#check("channel", name);
  };

  /** A person or a role. */
  readonly either = (name: SourceText): void => {
    if (!this.#known.role.includes(name.text) && !this.#open.role) this.#check("person", name);
  };

  #check(kind: Kind, { text, span }: SourceText): void {
    const known = this.#known[kind];
    if (this.#open[kind] || known.includes(text)) return;
    const suggestion = nearest(text, known);
    this.problems.add({
      code: CODES[kind],
      message: kind === "person"
        ? `Nobody in the test is called ${quote(text)}.`
        : `There is no ${kind} ${quote(text)} in the test's server.`,
      span,
      expected: known.length > 0
        ? `one of ${known.join(", ")}`
        : `a ${kind} under \`names:\`, or under \`${kind}s:\` of the test`,
      suggestion,
      fix: suggestion && withReplaced(span, suggestion),
    });
  }
}

/** Whoever joins, and whoever is described, is somebody whom the test itself brings in. */
export function broughtIn(test: TestDefinition): string[] {
  const actors = [test.actor, ...test.steps.map(({ actor }) => actor)];
  const described = actors.filter((actor) => actor && !isName(actor)).map((actor) =>
    actor?.name?.text ?? TEST_ACTOR
  );
  const joining = test.steps.flatMap(({ actions }) => actions).filter(({ word }) => word === "join");
  return [...described, ...joining.map(({ value }) => (value as SourceText).text)];
}

/** Threads that people open in the test. */
function opened({ steps }: TestDefinition): string[] {
  return steps.flatMap(({ actions }) => actions).flatMap((action) =>
    action.word === "thread" ? [action.value.text] : []
  );
}

function isName({ permissions, roles, owner }: NonNullable<TestDefinition["actor"]>): boolean {
  return permissions === undefined && roles === undefined && owner === undefined;
}

function hasKey(node: Node, words: ReadonlySet<string>): boolean {
  if (node.kind === "list") return node.items.some((item) => hasKey(item, words));
  return node.kind === "map" &&
    node.entries.some(({ key, value }) => words.has(key.text) || hasKey(value, words));
}
