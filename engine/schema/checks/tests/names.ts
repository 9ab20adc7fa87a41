/** People, channels and roles that a test names: which there are, and what is said where there is no such one. */
import { nearest } from "../../../diagnostics/did_you_mean.ts";
import type { NewDiagnostic, Problems } from "../../../diagnostics/diagnostic.ts";
import type { SourceText } from "../../../diagnostics/span.ts";
import { oneOf } from "../../../diagnostics/one_of.ts";
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

/** What all tests of a bot can name. */
export class BotNames {
  readonly known: Readonly<Record<Kind, ReadonlySet<string>>>;
  readonly #node: Node;
  readonly #open = new Map<Kind, boolean>();

  constructor({ names, node }: BotDefinition) {
    const namesOf = (list: readonly { readonly name: SourceText }[]) => list.map(({ name }) => name.text);
    this.known = {
      person: new Set([...TEST_PEOPLE, ...namesOf(names.users)]),
      channel: new Set([TEST_CHANNEL, ...namesOf(names.channels)]),
      role: new Set(namesOf(names.roles)),
    };
    this.#node = node;
  }

  /** Whether the bot makes some itself, so that nobody knows which there will be. */
  isOpen(kind: Kind): boolean {
    if (kind === "person") return false;
    const known = this.#open.get(kind);
    if (known !== undefined) return known;
    const found = hasKey(this.#node, MAKERS[kind]);
    this.#open.set(kind, found);
    return found;
  }
}

export class TestNames {
  readonly #own: Readonly<Record<Kind, ReadonlySet<string>>>;

  constructor(private readonly bot: BotNames, test: TestDefinition, private readonly problems: Problems) {
    this.#own = {
      person: new Set(broughtIn(test)),
      channel: new Set([...test.channels.map(({ name }) => name.text), ...opened(test)]),
      role: new Set(test.roles.map(({ text }) => text)),
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
    if (!this.#isKnown("role", name.text)) this.#check("person", name);
  };

  #isKnown(kind: Kind, name: string): boolean {
    return this.bot.known[kind].has(name) || this.#own[kind].has(name) || this.bot.isOpen(kind);
  }

  #check(kind: Kind, { text, span }: SourceText): void {
    if (this.#isKnown(kind, text)) return;
    const known = [...new Set([...this.bot.known[kind], ...this.#own[kind]])];
    const suggestion = nearest(text, known);
    this.problems.add({
      code: CODES[kind],
      message: kind === "person"
        ? `Nobody in the test is called ${quote(text)}.`
        : `There is no ${kind} ${quote(text)} in the test's server.`,
      span,
      expected: known.length > 0
        ? oneOf(known)
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
