/**
 * What authors of extensions are told by `deno check`, which every run of the tests begins with: it fails where a type is
 * another one than `is` says, and where one of the lines that expect an error has none.
 */
import assert from "node:assert/strict";
import {
  defineAction,
  defineCheck,
  defineCommand,
  defineCommandGroup,
  defineEvent,
  defineExtension,
  defineFunction,
  defineHandler,
  defineSchedule,
  defineSettings,
  defineTrigger,
  type ExtensionContext,
} from "../../mod.ts";
import type {
  ChannelValue,
  MentionableValue,
  MessageValue,
  RoleValue,
  UserValue,
} from "../../model/scope.ts";
import type { Json } from "../../model/storage.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;

/** Takes values of exactly this type. */
function is<Expected>() {
  return <Given>(_: Given, ..._same: Same<Given, Expected> extends true ? [] : ["another type"]) => {};
}

Deno.test("defineCommand knows the types of its options", () => {
  const command = defineCommand({
    description: "Rolls",
    options: {
      text: { type: "string", description: "a", required: true },
      count: { type: "integer", description: "a", min: 1 },
      ratio: { type: "number", description: "a", default: 0.5 },
      loud: { type: "boolean", description: "a" },
      who: { type: "user", description: "a", required: true },
      place: { type: "channel", description: "a", channelTypes: ["text"] },
      role: { type: "role", description: "a" },
      either: { type: "mentionable", description: "a" },
      file: { type: "attachment", description: "a", required: true },
      mood: { type: "string", description: "a", required: true, choices: ["calm", "wild"] },
      sides: { type: "integer", description: "a", choices: [4, 6, 20] },
      card: {
        type: "string",
        description: "a",
        required: true,
        suggest(request) {
          is<string>()(request.typed);
          is<string | undefined>()(request.serverId);
          return [request.typed, 7, { name: "Ace", value: "ace" }];
        },
      },
    },
    run({ options, user, server, reply }) {
      is<string>()(options.text);
      is<number | undefined>()(options.count);
      is<number>()(options.ratio);
      is<boolean | undefined>()(options.loud);
      is<UserValue>()(options.who);
      is<ChannelValue | undefined>()(options.place);
      is<RoleValue | undefined>()(options.role);
      is<MentionableValue | undefined>()(options.either);
      is<string>()(options.file.url);
      is<"calm" | "wild">()(options.mood);
      is<4 | 6 | 20 | undefined>()(options.sides);
      is<string>()(options.card);
      is<UserValue>()(user);
      is<string | undefined>()(server?.name);
      // @ts-expect-error: no option is called so
      options.cuont;
      // @ts-expect-error: it may be left out
      options.count.toFixed();
      // @ts-expect-error: it is none of the choices
      options.mood === "angry";
      // @ts-expect-error: what is said is a text or a message
      return reply(7);
    },
  });
  const bare = defineCommand({
    description: "Greets",
    run({ options }) {
      // @ts-expect-error: it has no options
      options.who;
    },
  });
  const group = defineCommandGroup({ description: "Dice", subcommands: { roll: command, greet: bare } });
  assert.deepEqual(Object.keys(group.subcommands!), ["roll", "greet"]);
});

Deno.test("defineCommand refuses what no command can be", () => {
  const option = { type: "string", description: "a" } as const;
  const run = () => {};
  // @ts-expect-error: it has no description
  defineCommand({ run });
  // @ts-expect-error: there is no such type of option
  defineCommand({ description: "a", options: { a: { type: "text", description: "a" } }, run });
  // @ts-expect-error: suggestions have names
  defineCommand({ description: "a", options: { a: { ...option, suggest: () => [{ value: "a" }] } }, run });
  // @ts-expect-error: Discord has no such permission
  defineCommand({ description: "a", permissions: { user: ["manage_everything"] }, run });
  // @ts-expect-error: what a command returns is kept by nobody
  defineCommand({ description: "a", run: () => 7 });
  // @ts-expect-error: no key is called so
  defineCommand({ description: "a", alias: ["b"], run });
});

Deno.test("defineAction knows the types of its fields and holds it to its result", () => {
  const action = defineAction({
    description: "Throws dice",
    fields: {
      label: { type: "text", required: true },
      count: { type: "integer", default: 1 },
      ratio: { type: "number" },
      loud: { type: "boolean" },
      every: { type: "duration", default: 30_000 },
      mood: { type: "choice", choices: ["calm", "wild"], required: true },
      who: { type: "user", required: true },
      words: { type: "list", default: [] },
      data: { type: "json" },
    },
    main: "count",
    result: "number",
    run({ values }) {
      is<string>()(values.label);
      is<number>()(values.count);
      is<number | undefined>()(values.ratio);
      is<boolean | undefined>()(values.loud);
      is<number>()(values.every);
      is<"calm" | "wild">()(values.mood);
      is<string>()(values.who);
      is<readonly string[]>()(values.words);
      is<Json | undefined>()(values.data);
      // @ts-expect-error: no field is called so
      values.cuont;
      return values.count;
    },
  });
  assert.equal(action.main, "count");
  const fields = { sides: { type: "integer" } } as const;
  // @ts-expect-error: no field is called so
  defineAction({ description: "a", fields, main: "side", run() {} });
  // @ts-expect-error: the result is another one
  defineAction({ description: "a", fields, result: "number", run: () => "six" });
  // @ts-expect-error: it has a result that it does not name
  defineAction({ description: "a", fields, run: () => 6 });
  // @ts-expect-error: there is no such type of field
  defineAction({ description: "a", fields: { sides: { type: "string" } }, run() {} });
  // @ts-expect-error: choices have to be named
  defineAction({ description: "a", fields: { mood: { type: "choice" } }, run() {} });
  // @ts-expect-error: a step asks for answers or a person
  defineAction({ description: "a", fields, needs: ["server"], run() {} });
});

Deno.test("defineHandler knows the types of what stands under `with`", () => {
  const handler = defineHandler({
    with: { times: { type: "integer", required: true }, note: { type: "text" } },
    run({ values }) {
      is<number>()(values.times);
      is<string | undefined>()(values.note);
      return { sum: values.times * 2 };
    },
  });
  assert.deepEqual(Object.keys(handler.with), ["times", "note"]);
  // @ts-expect-error: what is kept is plain data
  defineHandler({ with: {}, run: () => new Map() });
  defineExtension({
    handlers: {
      plain({ values }) {
        is<unknown>()(values["times"]);
      },
    },
  });
});

Deno.test("defineSettings knows the types of settings, wherever they are read", () => {
  const settings = defineSettings({
    sides: { type: "integer", default: 6, min: 2 },
    where: { type: "channel" },
    mood: { type: "choice", choices: ["calm", "wild"], default: "calm" },
  });
  const extension = defineExtension({
    settings,
    commands: {
      roll: defineCommand({
        description: "Rolls",
        run({ reply, ...context }) {
          is<number>()(settings.of(context).sides);
          return reply("Rolled.");
        },
      }),
    },
    setup({ settings }) {
      is<number>()(settings.sides);
      is<string | undefined>()(settings.where);
      is<"calm" | "wild">()(settings.mood);
      // @ts-expect-error: no setting is called so
      settings.side;
      return { sides: settings.sides };
    },
  });
  assert.equal(extension.settings, settings);
  // @ts-expect-error: the default is no number
  defineSettings({ sides: { type: "integer", default: "six" } });
  // @ts-expect-error: a bound is a number
  defineSettings({ sides: { type: "integer", min: "2" } });
  // @ts-expect-error: a list has texts
  defineSettings({ words: { type: "list", default: [1] } });
});

Deno.test("defineFunction knows the types of its parameters and holds it to what it returns", () => {
  const sum = defineFunction({
    description: "Adds",
    params: [
      { name: "a", type: "number" },
      { name: "words", type: "any" },
      { name: "c", type: "boolean", optional: true },
    ],
    returns: "number",
    run(a, words, c) {
      is<number>()(a);
      is<unknown>()(words);
      is<boolean | undefined>()(c);
      return c && words ? a : undefined;
    },
  });
  assert.equal(sum.params.length, 3);
  const params = [{ name: "a", type: "number" }] as const;
  // @ts-expect-error: it returns a number
  defineFunction({ description: "a", params, returns: "number", run: (a) => `${a}` });
  // @ts-expect-error: expressions do not wait
  defineFunction({ description: "a", params, returns: "number", run: (a) => Promise.resolve(a) });
  // @ts-expect-error: it has one parameter
  defineFunction({ description: "a", params, returns: "number", run: (a, b: number) => a + b });
  // @ts-expect-error: expressions know no such type
  defineFunction({ description: "a", params: [{ name: "a", type: "user" }], returns: "text", run: () => "" });
});

Deno.test("defineCheck says yes or no", () => {
  const check = defineCheck({ description: "Nobody but bots", run: ({ user }) => user.bot });
  assert.equal(check.description, "Nobody but bots");
  defineCheck({ description: "a", run: ({ user }) => Promise.resolve(user.bot) });
  // @ts-expect-error: a name is neither
  defineCheck({ description: "a", run: ({ user }) => user.name });
  // @ts-expect-error: it may not be there
  defineCheck({ description: "a", run: ({ member }) => member.roles.includes("Mod") });
});

Deno.test("defineTrigger knows what happens and by what it is filtered", () => {
  const trigger = defineTrigger({
    description: "Somebody rolls much",
    values: { total: "number", words: { list: "text" } },
    filters: { above: { type: "number", default: 10 }, word: { type: "text" } },
    main: "above",
    matches(filters, values) {
      is<number>()(filters.above);
      is<string | undefined>()(filters.word);
      is<number>()(values.total);
      is<readonly string[]>()(values.words);
      // @ts-expect-error: nothing of that name happens
      values.sum;
      return values.total > filters.above;
    },
  });
  assert.equal(trigger.main, "above");
  // @ts-expect-error: no filter is called so
  defineTrigger({ description: "a", filters: { above: { type: "number" } }, main: "below" });
  // @ts-expect-error: it is about persons, channels and servers
  defineTrigger({ description: "a", about: ["role"] });
  // @ts-expect-error: it matches or does not
  defineTrigger({ description: "a", matches: () => "yes" });
  const emitting = ({ emit }: ExtensionContext) => {
    emit("big", { values: { total: 7 }, userId: "1" });
    // @ts-expect-error: values are plain data
    emit("big", { values: { total: () => 7 } });
    // @ts-expect-error: nothing is told under such a key
    emit("big", { total: 7 });
  };
  defineExtension({ triggers: { big: trigger }, setup: emitting });
});

Deno.test("defineEvent and defineSchedule know what the event is about", () => {
  const event = defineEvent({
    when: "message",
    filters: { contains: ["hi"] },
    run({ event }) {
      is<MessageValue>()(event.message);
      // @ts-expect-error: a message has no reaction
      event.reaction;
    },
  });
  assert.equal(event.when, "message");
  // @ts-expect-error: nothing happens under this name
  defineEvent({ when: "mesage", run() {} });
  // @ts-expect-error: schedules are made by defineSchedule
  defineEvent({ when: "schedule", run() {} });
  // @ts-expect-error: what is missed is skipped, done once, or done all
  defineSchedule({ schedule: "every day", missed: "some", run() {} });
});

Deno.test("defineExtension takes what an extension has, and nothing else", () => {
  const extension = defineExtension({
    version: "1.0.0",
    suggestions: {
      words: ({ typed, storage }) =>
        storage.list({ prefix: typed }).then((found) => found.map(({ key }) => key)),
    },
    texts: { hello: { "en-US": "Hello", de: "Hallo" } },
    setup: () => ({ roll: () => 6 }),
  });
  assert.equal(extension.version, "1.0.0");
  // @ts-expect-error: no key is called so
  defineExtension({ comands: {} });
  // @ts-expect-error: nothing is known of what was typed but this
  defineExtension({ suggestions: { words: ({ typd }) => [typd] } });
  // @ts-expect-error: choices are texts or numbers
  defineExtension({ suggestions: { words: () => [true] } });
  // @ts-expect-error: a command is made by defineCommand
  defineExtension({ commands: { roll: () => {} } });
  // @ts-expect-error: SQL comes as a list
  defineExtension({ tables: "CREATE TABLE a (b)" });
});
