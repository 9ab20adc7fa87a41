/** What a bot needs and what is wrong in it is found wherever steps can stand. */
import assert from "node:assert/strict";
import { INTENT } from "../model/discord_numbers.ts";
import { permissionBits } from "../model/permissions.ts";
import { compile } from "./test_actions.ts";

type Steps = readonly unknown[];
type Bot = Record<string, unknown>;

function bot(steps: Steps, more: Bot = {}): Bot {
  return { commands: { test: { description: "Test", do: steps } }, ...more };
}

const button = (steps: Steps) => ({ label: "Go", do: steps });
const event = (steps: Steps) => ({
  commands: { ping: { description: "Ping", reply: "Pong" } },
  events: { e: { when: "message", do: steps } },
});
const modal = (steps: Steps) => ({ modal: { title: "Form", fields: { word: "Word" }, do: steps } });
const group = (steps: Steps) => ({ groups: { g: { do: steps } } });
const answering = (reply: unknown): Bot => ({ commands: { test: { description: "Test", reply } } });

/** Places in the run of a command or an event. */
const INSIDE: Readonly<Record<string, (steps: Steps) => Bot>> = {
  then: (steps) => bot([{ if: "user.bot", then: steps }]),
  else: (steps) => bot([{ if: "user.bot", then: [{ reply: "a" }], else: steps }]),
  on_error: (steps) => bot([{ reply: "a", on_error: steps }]),
  "try.do": (steps) => bot([{ try: { do: steps, otherwise: [{ reply: "a" }] } }]),
  "try.otherwise": (steps) => bot([{ try: { do: [{ reply: "a" }], otherwise: steps } }]),
  for_each: (steps) => bot([{ for_each: { in: "[1]", do: steps } }]),
  repeat: (steps) => bot([{ repeat: { times: 2, do: steps } }]),
  "choose.cases": (steps) => bot([{ choose: { value: "user.name", cases: { a: steps } } }]),
  "choose.else": (steps) => bot([{ choose: { value: "user.name", cases: { a: [] }, else: steps } }]),
  "random.do": (steps) => bot([{ random: [{ do: steps, weight: 2 }] }]),
  "random list": (steps) => bot([{ random: [steps] }]),
  "take.else": (steps) =>
    bot([{ take: { from: "n", amount: 1, else: steps } }], { data: { n: { type: "number", per: "user" } } }),
  "set.else": (steps) =>
    bot([{ set: { n: 1 }, else: steps, if: "user.bot" }], { data: { n: { type: "number", per: "user" } } }),
  "group of a command": (steps) => bot([{ run: "g" }], group(steps)),
};

/** Places whose steps are a run of their own. */
const OWN: Readonly<Record<string, (steps: Steps) => Bot>> = {
  "command.do": (steps) => bot(steps),
  "subcommand.do": (steps) => ({
    commands: { a: { description: "A", subcommands: { b: { description: "B", do: steps } } } },
  }),
  "event.do": event,
  "modal.do": (steps) => bot([modal(steps)]),
  "button of a reply": (steps) => bot([{ reply: { text: "a", buttons: [button(steps)] } }]),
  "button of command.reply": (steps) => answering({ text: "a", buttons: [button(steps)] }),
  "button of reply.random": (steps) => answering({ random: ["a", { text: "b", buttons: [button(steps)] }] }),
  "button of a reply.random in a step": (steps) =>
    bot([{ reply: { random: [{ text: "b", buttons: [button(steps)] }, "c"] } }]),
  "button of subcommand.reply": (steps) => ({
    commands: {
      a: {
        description: "A",
        subcommands: { b: { description: "B", reply: { text: "b", buttons: [button(steps)] } } },
      },
    },
  }),
  "select of a reply": (steps) => bot([{ reply: { text: "a", select: { options: ["a"], do: steps } } }]),
  "select among components": (steps) =>
    bot([{ reply: { components: [{ select: { options: ["a"], do: steps } }] } }]),
  "button of send": (steps) =>
    bot([{ send: { to: "823475887319941133", text: "a", buttons: [button(steps)] } }]),
  "button of direct_message": (steps) => bot([{ direct_message: { text: "a", buttons: [button(steps)] } }]),
  "button of edit": (steps) => bot([{ edit: { text: "a", buttons: [button(steps)] } }]),
  "button of create_thread": (steps) =>
    bot([{ create_thread: { name: "a", text: "a", buttons: [button(steps)] } }]),
  "button of an event": (steps) => event([{ reply: { text: "a", buttons: [button(steps)] } }]),
  "button of a section": (steps) =>
    bot([{ reply: { components: [{ section: { text: "a", button: button(steps) } }] } }]),
  "button in a container": (steps) =>
    bot([{
      reply: { components: [{ container: { components: [{ row: [{ button: "Go", do: steps }] }] } }] },
    }]),
  "button of a button": (steps) =>
    bot([{ reply: { text: "a", buttons: [button([{ edit: { text: "b", buttons: [button(steps)] } }])] } }]),
  "form of a button of an event": (steps) =>
    event([{ send: { to: "823475887319941133", text: "a", buttons: [button([modal(steps)])] } }]),
  "button of a form": (steps) => bot([modal([{ reply: { text: "a", buttons: [button(steps)] } }])]),
  "button of a group": (steps) =>
    bot([{ run: "g" }], group([{ reply: { text: "a", buttons: [button(steps)] } }])),
  "button in an if": (steps) =>
    bot([{ if: "user.bot", then: [{ reply: { text: "a", buttons: [button(steps)] } }] }]),
};

const LATER_GROUPS: Readonly<Record<string, (steps: Steps) => Bot>> = {
  "group of a button's do": (steps) =>
    bot([{ reply: { text: "a", buttons: [button([{ run: "g" }])] } }], group(steps)),
  "group of a button's run": (steps) =>
    bot([{ reply: { text: "a", buttons: [{ label: "Go", run: "g" }] } }], group(steps)),
  "group that nothing runs": (steps) => bot([{ reply: "a" }], group(steps)),
};

const read = (made: Bot) => compile(JSON.stringify(made, undefined, 1));
const codes = (made: Bot) => read(made).problems.map(({ code }) => code);

for (const [place, make] of Object.entries({ ...INSIDE, ...OWN, ...LATER_GROUPS })) {
  Deno.test(`steps in ${place} are read, checked and counted for what the bot needs`, () => {
    assert.deepEqual(codes(make([{ ban: "{user}" }])), [], "a right step has no problem");
    const { permissions } = read(make([{ ban: "{user}" }])).program;
    assert(permissions & permissionBits(["ban_members"]), "permissions");
    assert(read(make([{ mute: "{user}" }])).program.intents & INTENT.GUILD_VOICE_STATES, "intents");
    for (
      const [step, code] of [
        [{ run: "nowhere" }, "unknown-group"],
        [{ send: { to: "nowhere", text: "a" } }, "unknown-channel"],
        [{ reply: "{nonsense}" }, "expression-unknown-name"],
        [{ if: "nonsense", then: [{ reply: "a" }] }, "expression-unknown-name"],
        [{ nonsense: 1 }, "unknown-key"],
        [{ reply: { colour: 1 } }, "unknown-key"],
        [{ reply: "a", edit: "b" }, "two-actions"],
        [{ reply: "a", save_as: "1 2" }, "bad-variable-name"],
        [{ add: { to: "nothing", amount: 1 } }, "unknown-data"],
      ] as const
    ) {
      assert(codes(make([step])).includes(code), `${code} in ${codes(make([step]))}`);
    }
  });
}

/** Where nobody asks, and where a message can be answered but no form be shown. */
const NOBODY = { when: "ready" };
const DATA = { n: { type: "number", per: "member" }, s: { type: "number", per: "server" } };

Deno.test("what needs somebody is told where nobody asks, also where a group does it", () => {
  const form = modal([{ reply: "a" }]);
  for (
    const [step, code] of [
      [{ reply: "a" }, "nobody-to-answer"],
      [{ edit: "a" }, "nobody-to-answer"],
      [{ leaderboard: { of: "n" } }, "nobody-to-answer"],
      [{ direct_message: "a" }, "nobody-meant"],
      [{ give_role: "823475887319941131" }, "nobody-meant"],
      [{ toggle_role: "823475887319941131" }, "nobody-meant"],
      [form, "form-not-here"],
    ] as const
  ) {
    const events = { e: { ...NOBODY, do: [step] } };
    const calling = { e: { ...NOBODY, do: [{ run: "outer" }] } };
    const groups = { inner: { do: [{ if: "guilds > 2", then: [step] }] }, outer: { do: [{ run: "inner" }] } };
    const made = { ...answering("a"), data: DATA };
    assert.deepEqual(codes({ ...made, events }), [code]);
    assert.deepEqual(codes({ ...made, groups, events: calling }), [code], `${code} in a group`);
    assert.deepEqual(
      codes({ ...made, groups, commands: { a: { description: "A", do: [{ run: "outer" }] } } }),
      [],
    );
  }
});

Deno.test("whose data is changed has to be said where nobody asks, unless it is nobody's own", () => {
  const event = (step: unknown) =>
    codes({ ...answering("a"), data: DATA, events: { e: { ...NOBODY, do: [step] } } });
  assert.deepEqual(event({ add: { to: "n", amount: 1 } }), ["nobody-meant"]);
  assert.deepEqual(event({ set: { n: 1 } }), ["nobody-meant"]);
  assert.deepEqual(event({ add: { to: "n", amount: 1, who: "823475887319941132" } }), []);
  assert.deepEqual(event({ add: { to: "s", amount: 1 } }), []);
  assert.deepEqual(event({ direct_message: { who: "823475887319941132", text: "a" } }), []);
});

Deno.test("a form is told where a form is sent in, also where a group shows it; under its buttons it may stand", () => {
  const form = modal([{ reply: "a" }]);
  assert.deepEqual(codes(bot([modal([form])])), ["form-not-here"]);
  assert.deepEqual(codes(bot([modal([{ run: "g" }])], group([form]))), ["form-not-here"]);
  assert.deepEqual(codes(bot([modal([{ reply: { text: "a", buttons: [button([form])] } }])])), []);
});

Deno.test("a button or a command that may show a form is known as such, wherever the form stands", () => {
  const form = modal([{ reply: "a" }]);
  const shows = (made: Bot) => {
    const { program } = read(made);
    // The button that opens a form for somebody who typed is no control of the definition.
    const controls = [...program.controls.values()].map(({ control }) => control.showsForm);
    return {
      command: program.commands[0]!.showsForm,
      controls: controls.filter((one) => one === false).length,
    };
  };
  const hidden = [{ if: "user.bot", then: [{ random: [[form]] }] }];
  assert.deepEqual(shows(bot(hidden)), { command: true, controls: 0 });
  assert.deepEqual(shows(bot([{ run: "g" }], group(hidden))), { command: true, controls: 0 });
  const pressed = (steps: Steps) => [{ reply: { text: "a", buttons: [button(steps)] } }];
  assert.deepEqual(shows(bot(pressed(hidden))), { command: false, controls: 0 });
  assert.deepEqual(shows(bot(pressed([{ run: "g" }]), group(hidden))), { command: false, controls: 0 });
  assert.deepEqual(
    shows(bot([{ reply: { text: "a", buttons: [{ label: "Go", run: "g" }] } }], group(hidden))),
    {
      command: false,
      controls: 0,
    },
  );
  assert.deepEqual(shows(bot(pressed(pressed(hidden)))), { command: false, controls: 1 });
  assert.deepEqual(shows(answering(pressed(hidden)[0]!.reply)), { command: false, controls: 0 });
});

for (const [place, make] of Object.entries(OWN)) {
  Deno.test(`a wait with nothing behind it is told in ${place}`, () => {
    assert.deepEqual(codes(make([{ ban: "{user}" }, { wait: "1m" }])), ["wait-for-nothing"]);
  });
}
