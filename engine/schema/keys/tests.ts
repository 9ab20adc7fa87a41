/** Tests of a bot, which stand in its definition. */
import type * as z from "zod";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { CHANNEL_TYPES } from "../../model/limits.ts";
import type { PermissionName } from "../../model/permissions.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import { boolean } from "../kit/boolean.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { listOf } from "../kit/list.ts";
import { map } from "../kit/map.ts";
import { named } from "../kit/named.ts";
import { number } from "../kit/number.ts";
import { oneOrMany } from "../kit/one_or_many.ts";
import { text } from "../kit/text.ts";
import { nameOf } from "../kit/written.ts";
import { word } from "../kit/word.ts";
import { PERMISSION_LIST } from "./permissions.ts";
import { TEST_ACTIONS, type TestAction, testActions } from "./tests/actions.ts";
import { TEST_DATA } from "./tests/data.ts";
import { CHANNELS, EXPECTATION, type Expectation, PEOPLE } from "./tests/expectation.ts";
import { TEST_WEB } from "./tests/web.ts";
import { ownCommand } from "../../model/own_command.ts";

/** Who acts, and what they are from then on. */
export interface Actor {
  readonly span: Span;
  /** Whoever acts by themselves where absent. */
  readonly name?: SourceText;
  readonly permissions?: readonly PermissionName[];
  readonly roles?: readonly SourceText[];
  /** Whether it is an owner of the bot. */
  readonly owner?: boolean;
}

const ACTOR = byShape<Actor>("a person: a name, or a map with `name`, `permissions` and `roles`", {
  scalar: converted(text("a person's name"), (name): Actor => ({ name, span: name.span })),
  map: map(
    "who acts",
    {
      name: text("a person's name").describe("The person's name; alice where nothing is said.").optional(),
      permissions: PERMISSION_LIST.describe("What the person may do in the server, such as ban_members.")
        .optional(),
      roles: oneOrMany("a list of roles", text("a role: its name under `names`", nameOf("roles")))
        .describe("The roles that the person has: names under `names`.").optional(),
      owner: boolean().describe("Whether the person is an owner of the bot.").optional(),
    },
    (keys, { span }): Actor => ({ span, ...keys }),
    { role: { use: "roles" }, bot_owner: { use: "owner" }, user: { use: "name" }, person: { use: "name" } },
  ),
});

const CHANNEL_TYPE = word("a channel type", Object.keys(CHANNEL_TYPES) as (keyof typeof CHANNEL_TYPES)[]);

const WHO = ACTOR.describe("Who acts: a name, or a map with permissions and roles.");
const WHERE = text("a channel").describe(
  "The channel: general, one under `names`, or dm for direct messages with the bot.",
);

const STEP_KEYS = {
  as: WHO.optional(),
  where: WHERE.optional(),
  ...TEST_ACTIONS,
  expect: EXPECTATION.describe("What is to be seen then: a text, a map, a list of these, or nothing.")
    .optional(),
};

/** One thing that happens in a test, what is expected of it, or both. */
export interface TestStep {
  readonly span: Span;
  /** The map it was read from. */
  readonly node: MapNode;
  readonly actor?: Actor;
  readonly where?: SourceText;
  /** More than one only where the author wrote too many, which is told. */
  readonly actions: readonly TestAction[];
  readonly expect?: Expectation;
}

type StepKeys = z.output<z.ZodObject<typeof STEP_KEYS>>;

function buildStep(keys: StepKeys, node: MapNode): TestStep {
  return {
    span: node.entries[0]?.key.span ?? node.span,
    node,
    actor: keys.as,
    where: keys.where,
    actions: testActions(keys, node),
    expect: keys.expect,
  };
}

const STEP_HINTS = {
  slash: { use: "run" },
  command: { use: "run" },
  call: { use: "run" },
  message: { use: "say" },
  write: { use: "say" },
  click: { use: "press" },
  button: { use: "press" },
  select: { use: "pick" },
  choose: { use: "pick" },
  advance: { use: "wait" },
  sleep: { use: "wait" },
  who: { use: "as" },
  in: { use: "where" },
  channel: { use: "where" },
  expects: { use: "expect" },
  reply: { use: "expect" },
  answer: { use: "expect" },
} as const;

const STEP = map("a step of a test", STEP_KEYS, buildStep, STEP_HINTS).meta({ id: "test_step" });

const AFTER = map(
  "`then` of a test",
  {
    data: TEST_DATA.describe("What data is worth by then.").optional(),
    people: PEOPLE.optional(),
    channels: CHANNELS.optional(),
  },
  ({ data, people, channels }, node) => ({
    node,
    data: data ?? [],
    people: people ?? [],
    channels: channels ?? [],
  }),
  { person: { use: "people" }, members: { use: "people" } },
);

const TEST = map(
  "a test",
  {
    name: text("the test's name").describe("What the test is about, for people.").optional(),
    data: TEST_DATA.describe(
      "What data is worth before: of the person who acts, or of several by their names.",
    )
      .optional(),
    random: oneOrMany("a list of numbers from 0 to 1", number("a number from 0 to 1", { min: 0, max: 1 }))
      .describe("What chance gives, one after the other and again from the start; 0 where nothing is said.")
      .optional(),
    bot_permissions: PERMISSION_LIST.describe("What the bot may do in the server; all but administrator.")
      .optional(),
    channels: named("a map of channels to their types", CHANNEL_TYPE, (name, type) => ({ name, type }))
      .describe("Channels of the server besides general and those under `names`, or of which type these are.")
      .optional(),
    roles: oneOrMany("a list of roles", text("the name of a role"))
      .describe("Roles of the server besides those under `names`.").optional(),
    web: TEST_WEB.optional(),
    variables: named("a map of variables to values", text("a value"), (name, value) => ({ name, value }))
      .describe("What stands in the .env file, such as keys of other services.").optional(),
    ...STEP_KEYS,
    steps: listOf("a list of steps", STEP).describe("What happens and what is expected, in order.")
      .optional(),
    then: AFTER.describe("How data and people are afterwards.").optional(),
  },
  (keys, node) => ({
    node,
    span: node.entries[0]?.key.span ?? node.span,
    name: keys.name,
    actor: keys.as,
    where: keys.where,
    data: keys.data ?? [],
    random: keys.random,
    botPermissions: keys.bot_permissions,
    channels: keys.channels ?? [],
    roles: keys.roles ?? [],
    web: keys.web ?? [],
    variables: keys.variables ?? [],
    /** The one that stands in the test itself, where there are no others. */
    steps: keys.steps ?? [{ ...buildStep(keys, node), actor: undefined, where: undefined }],
    /** What stands in the test itself. */
    own: buildStep(keys, node),
    then: keys.then,
  }),
  {
    ...STEP_HINTS,
    title: { use: "name" },
    description: { use: "name" },
    after: { use: "then" },
    http: { use: "web" },
    env: { use: "variables" },
    environment: { use: "variables" },
    before: { use: "data" },
  },
).meta({ id: "test" });

export type TestDefinition = z.output<typeof TEST>;

export const TESTS: z.ZodType<TestDefinition[], Node> = listOf("a list of tests", TEST)
  .describe(`Tests of the bot, which \`${ownCommand("check")}\` runs in a local Discord.`);
