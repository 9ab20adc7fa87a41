import assert from "node:assert/strict";
import type { APIMessage, APIModalSubmitInteraction } from "discord-api-types/v10";
import type { ModalValues } from "../../model/playground_modal.ts";
import { type Pressed, setUpPressed } from "../test_pressed.ts";
import { refuses } from "../test_refusal.ts";

const label = (component: object, more: object = {}) => ({ type: 18, label: "Label", component, ...more });
const text = (more: object = {}) =>
  label({ type: 4, style: 1, custom_id: "text", ...more }, { label: "Text" });
const options = ["good", "bad", "ugly"].map((value) => ({ label: value.toUpperCase(), value }));

interface Opened extends AsyncDisposable {
  readonly pressed: Pressed;
  /** Of the open form. */
  readonly id: string;
  submit(values: ModalValues, who?: string): Promise<void>;
  /** Sends the form, and resolves with what the bot is told. */
  sent(values: ModalValues): Promise<APIModalSubmitInteraction>;
}

/** What each field was sent with. */
function valuesOf({ data }: APIModalSubmitInteraction): unknown[] {
  return (data.components as unknown as readonly { component: { value?: unknown; values?: unknown } }[])
    .map(({ component }) => "value" in component ? component.value : component.values);
}

/** Bo pressed a button, and the bot answered with a form. */
async function setUpOpened(components: object[] = [text()]): Promise<Opened> {
  const pressed = await setUpPressed();
  const asked = await pressed.press("next");
  const data = { title: "Feedback", custom_id: "form", components };
  const { status, body } = await pressed.callback(asked, { type: 9, data });
  assert.equal(status, 204, JSON.stringify(body));
  const { playground } = pressed.setup.discord;
  const submit: Opened["submit"] = (values, who) =>
    playground.submit(pressed.setup.place(who), asked.id, values);
  return {
    pressed,
    id: asked.id,
    submit,
    async sent(values) {
      await submit(values);
      return await pressed.socket.event<APIModalSubmitInteraction>("INTERACTION_CREATE");
    },
    [Symbol.asyncDispose]: () => pressed[Symbol.asyncDispose](),
  };
}

Deno.test("modal: opens for who asked, with a number on every part, and is in the snapshot", async () => {
  await using opened = await setUpOpened([{ type: 10, content: "Be honest" }, text()]);
  const { pressed: { setup, changes }, id } = opened;
  const modal = {
    interactionId: id,
    applicationId: setup.bot.application.id,
    channelId: setup.channels.general,
    custom_id: "form",
    title: "Feedback",
    components: [
      { type: 10, content: "Be honest", id: 1 },
      { type: 18, label: "Text", id: 2, component: { type: 4, style: 1, custom_id: "text", id: 3 } },
    ],
  };
  assert.deepEqual(changes.at(-1) as object, { type: "modal", onlyFor: setup.people.Bo, modal });
  const { modals } = setup.discord.playground.snapshot();
  assert.deepEqual(modals as object, [{ onlyFor: setup.people.Bo, modal }]);
});

Deno.test("Playground.submit: tells the bot what was filled in, who did it, and the message it began with", async () => {
  await using opened = await setUpOpened([{ type: 10, content: "Be honest" }, text()]);
  const { pressed } = opened;
  const interaction = await opened.sent({ text: "Nice" });
  assert.equal(interaction.type, 5);
  assert.deepEqual(interaction.data as object, {
    custom_id: "form",
    components: [
      { id: 1, type: 10 },
      { id: 2, type: 18, component: { id: 3, type: 4, custom_id: "text", value: "Nice" } },
    ],
  });
  assert.equal(interaction.message?.id, pressed.message.id);
  assert.equal(interaction.member?.user.id, pressed.setup.people.Bo);
  assert.notEqual(interaction.id, opened.id);
});

Deno.test("Playground.submit: every kind of field, with the objects behind ids and files", async () => {
  await using opened = await setUpOpened([
    label({ type: 5, custom_id: "who", max_values: 2 }),
    label({ type: 6, custom_id: "role" }),
    label({ type: 8, custom_id: "where" }),
    label({ type: 7, custom_id: "either" }),
    label({ type: 19, custom_id: "files", file_types: ["image", ".txt"] }),
  ]);
  const { people, roles, channels } = opened.pressed.setup;
  const [bo, member, general] = [people.Bo!, roles.Member!, channels.general!];
  const interaction = await opened.sent({
    who: [bo],
    role: [member],
    where: general,
    either: [member],
    files: ["data:text/plain;name=notes.TXT,Hello"],
  });
  const values = valuesOf(interaction) as string[][];
  const [file] = values[4]!;
  assert.deepEqual(values, [[bo], [member], [general], [member], [file]]);
  const kinds = Object.entries(interaction.data.resolved!).map(([kind, found]) => [kind, Object.keys(found)]);
  assert.deepEqual(Object.fromEntries(kinds), {
    users: [bo],
    members: [bo],
    roles: [member],
    channels: [general],
    attachments: [file],
  });
  const { url, filename } = interaction.data.resolved!.attachments![file!]!;
  assert.equal(filename, "notes.TXT");
  assert.equal(await (await fetch(url)).text(), "Hello");
});

Deno.test("Playground.submit: what was chosen, and what stays as it was opened", async () => {
  const fields = [
    label({ type: 21, custom_id: "radio", options }),
    label({ type: 22, custom_id: "boxes", options, min_values: 2 }),
    label({ type: 23, custom_id: "box" }),
    label({ type: 3, custom_id: "select", options: [{ ...options[0], default: true }, options[1]] }),
    text({ value: "Prefilled", required: false }),
  ];
  const chosen = { radio: "good", boxes: ["good", "ugly"], box: true, select: ["bad"], text: "" };
  const filled = async (values: ModalValues) => {
    await using opened = await setUpOpened(fields);
    return valuesOf(await opened.sent(values));
  };
  assert.deepEqual(await filled(chosen), ["good", ["good", "ugly"], true, ["bad"], ""]);
  assert.deepEqual(await filled({ radio: "bad", boxes: ["bad", "good"] }), [
    "bad",
    ["bad", "good"],
    false,
    ["good"],
    "Prefilled",
  ]);
});

Deno.test("Playground.submit: nothing where nothing is required", async () => {
  await using opened = await setUpOpened([
    text({ required: false, min_length: 5 }),
    label({ type: 21, custom_id: "radio", options, required: false }),
    label({ type: 22, custom_id: "boxes", options, required: false }),
    label({ type: 6, custom_id: "role", required: false, min_values: 0 }),
    label({ type: 19, custom_id: "files", required: false }),
  ]);
  const interaction = await opened.sent({});
  assert.deepEqual(valuesOf(interaction), ["", null, [], [], []]);
  assert.equal("resolved" in interaction.data, false);
});

Deno.test("Playground.submit: refuses what the client would not send", async () => {
  const cases: readonly (readonly [object, ModalValues[string] | undefined, RegExp])[] = [
    [{ type: 4, style: 1 }, undefined, /"Label" must be filled in/],
    [{ type: 4, style: 1, min_length: 3 }, "ab", /at least 3 characters/],
    [{ type: 4, style: 1, max_length: 3 }, "abcd", /at most 3 characters/],
    [{ type: 4, style: 1 }, ["a"], /takes a text/],
    [{ type: 21, options }, undefined, /must be filled in/],
    [{ type: 21, options }, "worst", /does not offer "worst"/],
    [{ type: 21, options }, ["good", "bad"], /takes 1 choice; 2 were picked/],
    [{ type: 22, options, min_values: 2 }, ["good"], /takes 2 to 3 choices/],
    [{ type: 22, options, max_values: 1 }, ["good", "bad"], /takes 1 choice;/],
    [{ type: 22, options }, true, /not true or false/],
    [{ type: 23 }, "yes", /true or false/],
    [{ type: 3, options }, ["good", "good"], /each choice once/],
    [{ type: 3, options }, ["worst"], /does not offer "worst"/],
    [{ type: 5 }, ["404"], /anything with the id 404/],
    [
      { type: 19, file_types: ["image"] },
      "data:text/plain;name=a.txt,x",
      /does not take a file like "a.txt"/,
    ],
    [{ type: 19 }, "a.txt", /could not be read/],
  ];
  for (const [field, value, words] of cases) {
    await using opened = await setUpOpened([label({ ...field, custom_id: "field" })]);
    await refuses(opened.submit(value === undefined ? {} : { field: value }), words);
  }
});

Deno.test("Playground.submit and closeModal: only the form that is open, and only for who has it", async () => {
  await using opened = await setUpOpened();
  const { pressed: { setup, changes }, id, submit } = opened;
  const { playground } = setup.discord;
  await refuses(submit({ text: "x" }, "Cy"), /not open any more/);
  await refuses(playground.closeModal(setup.place("Cy"), id), /not open any more/);
  await refuses(submit({ text: "x", other: "y" }), /no field "other". It has: text/);
  await submit({ text: "x" });
  await refuses(submit({ text: "x" }), /is being sent/);
  await playground.closeModal(setup.place(), id);
  assert.deepEqual(changes.at(-1), { type: "modal_close", onlyFor: setup.people.Bo, interactionId: id });
  await refuses(submit({ text: "x" }), /not open any more/);
  assert.deepEqual(playground.snapshot().modals, []);
});

Deno.test("modal: stays open until the bot has answered, who can be late", async () => {
  await using opened = await setUpOpened();
  const { pressed, submit } = opened;
  const { setup, changes, clock } = pressed;
  const first = await opened.sent({ text: "x" });
  clock.advance(3001);
  assert.deepEqual(changes.at(-1), {
    type: "no_answer",
    channelId: setup.channels.general,
    onlyFor: setup.people.Bo,
    command: "Feedback",
    applicationId: setup.bot.application.id,
    messageId: pressed.message.id,
  });
  assert.equal(await pressed.refused(first, { type: 6 }), "404 10062");
  const second = await opened.sent({ text: "again" });
  await pressed.callback(second, { type: 4, data: { content: "Thanks", flags: 64 } });
  assert.deepEqual(changes.slice(-2).map(({ type }) => type), ["message", "modal_close"]);
  await refuses(submit({ text: "x" }), /not open any more/);
});

Deno.test("modal submit: is answered with a message, a change of the pressed one, or later; never with a form", async () => {
  const shown = ({ setup }: Pressed) =>
    setup.discord.playground.snapshot().messages[setup.channels.general!]!.map(({ message }) =>
      message.content
    );
  for (
    const [type, content, expected] of [
      [4, "New", ["Pick", "New"]],
      [7, "Changed", ["Changed"]],
      [5, undefined, ["Pick", "Late"]],
      [6, undefined, ["Late"]],
    ] as const
  ) {
    await using opened = await setUpOpened();
    const { pressed } = opened;
    const sent = await opened.sent({ text: "x" });
    const modal = { title: "Next", custom_id: "n", components: [text()] };
    assert.equal(await pressed.refused(sent, { type: 9, data: modal }), "400 50035");
    const { status } = await pressed.callback(sent, { type, data: content ? { content } : {} });
    assert.equal(status, 204);
    if (!content) await pressed.webhook(sent, "PATCH", "/messages/@original", { content: "Late" });
    assert.deepEqual(shown(pressed), expected);
    if (type !== 4) continue;
    const { body } = await pressed.webhook<APIMessage>(sent, "GET", "/messages/@original");
    const { type: kind, triggering_interaction_metadata: trigger } = body
      .interaction_metadata as unknown as Record<string, Record<string, unknown>>;
    assert.deepEqual([kind, trigger?.type, trigger?.interacted_message_id], [5, 3, pressed.message.id]);
  }
});

Deno.test("modal submit: after a command there is no message to change", async () => {
  await using pressed = await setUpPressed();
  const { bot, discord: { playground }, place } = pressed.setup;
  const path = `/applications/${bot.application.id}/commands`;
  await bot.rest("PUT", path, [{ name: "hello", description: "Greet" }]);
  const open = async () => {
    await playground.type(place(), "/hello");
    const asked = await pressed.socket.event<{ id: string; token: string }>("INTERACTION_CREATE");
    await pressed.callback(asked, { type: 9, data: { title: "T", custom_id: "c", components: [text()] } });
    await playground.submit(place(), asked.id, { text: "x" });
    return await pressed.socket.event<APIModalSubmitInteraction>("INTERACTION_CREATE");
  };
  const sent = await open();
  assert.equal("message" in sent, false);
  assert.equal(await pressed.refused(sent, { type: 7, data: { content: "x" } }), "400 50035");
  await pressed.callback(sent, { type: 4, data: { content: "Hi" } });
  const { body } = await pressed.webhook<APIMessage>(sent, "GET", "/messages/@original");
  const { triggering_interaction_metadata: trigger } = body.interaction_metadata as unknown as Record<
    string,
    Record<string, unknown>
  >;
  assert.deepEqual([body.type, trigger?.type, trigger?.name], [0, 2, "hello"]);
  const silent = await open();
  assert.equal((await pressed.callback(silent, { type: 6 })).status, 204);
  assert.deepEqual(playground.snapshot().modals, []);
});

Deno.test("modal: the older form, with a text input in a row", async () => {
  await using opened = await setUpOpened([
    { type: 1, components: [{ type: 4, style: 2, custom_id: "text", label: "Why" }] },
  ]);
  const { data } = await opened.sent({ text: "Because" });
  assert.deepEqual(data.components as object[], [
    { id: 1, type: 1, components: [{ id: 2, type: 4, custom_id: "text", value: "Because" }] },
  ]);
  await using other = await setUpOpened([
    { type: 1, components: [{ type: 4, style: 2, custom_id: "text", label: "Why" }] },
  ]);
  await refuses(other.submit({}), /"Why" must be filled in/);
});
