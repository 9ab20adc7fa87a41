/** Bots that answer each other, and bots that set themselves off: whatever begins it, it comes to an end. */
import { EVENT_WORLD, later, NAMES, NEWS } from "../../app/behaviour/test_events.ts";
import { startTestBot, type TestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { errorsOf } from "./shown.ts";

/** What one word of a person may lead to, however the bots are written: three answers in a row of each bot, and the word. */
const MOST = 12;
/** Virtual milliseconds after which it has to be over, and in which nothing more may be done. */
const [WHILE, AFTERWARDS] = [180_000, 20_000];

const bot = (name: string, own: string, other: string) =>
  `name: ${name}
prefix: "${own}"
cooldowns: { default_rate: 0 }${NAMES}
extensions: { blacklist: ${name === "One" ? "[]" : "[ringing]"} }
commands:
  hi: { description: Hi, reply: "${other}hi" }
  late: { description: Late, do: [ { wait: 30s }, { send: { to: log, text: "${other}late" } } ] }
events:
  said: { when: { message: { bots: true, contains: [hi] } }, do: { send: { to: "{channel}", text: "${other}hi hi" } } }
  answered: { when: { message: { bots: true, contains: [reply] } }, do: { reply: "${other}hi reply" } }
  later: { when: { message: { bots: true, contains: [late] } }, do: [ { wait: 30s }, { send: { to: log, text: "${other}late" } } ] }
  given: { when: { member_update: { role_added: news } }, do: [ { remove_role: news }, { send: { to: log, text: given } } ] }
  taken: { when: { member_update: { role_removed: news } }, do: [ { give_role: news }, { send: { to: log, text: taken } } ] }
  reacted: { when: { reaction_add: { bots: true } }, do: [ { react: "${name === "One" ? "🍵" : "👍"}" } ] }
  unreacted: { when: reaction_remove, do: [ { react: "👍" }, { send: { to: log, text: unreacted } } ] }
  edited: { when: { message_edit: { bots: true } }, do: [ { pin: "{message.id}" }, { send: { to: log, text: edited } } ] }
${
    name === "One"
      ? `  rung: { when: ringing.rung, do: [ { ringing.ring: 1 }, { send: { to: log, text: rung } } ] }\n`
      : ""
  }`;

/** Its step tells of what its event waits for. */
const RINGING = `import { defineAction, defineCommand, defineExtension, defineTrigger } from "cordial";
export default defineExtension({
  triggers: { rung: defineTrigger({ description: "Rung", values: { times: "number" } }) },
  actions: {
    ring: defineAction({
      description: "Rings",
      fields: { times: { type: "integer", required: true } },
      main: "times",
      run: ({ values, emit }) => emit("rung", { values: { times: values.times + 1 } }),
    }),
  },
  commands: { bell: defineCommand({ description: "Bell", run: async ({ emit, reply }) => { emit("rung", { values: { times: 0 } }); await reply("bell"); } }) },
});
`;

/** How it begins. */
const BEGINNINGS: Readonly<Record<string, (tested: TestBot) => Promise<unknown>>> = {
  "a command that says the other's": (tested) => tested.say("!hi"),
  "a word both answer": (tested) => tested.say("hi"),
  "a reply both answer": (tested) => tested.say("reply"),
  "answers after a while": (tested) => tested.say("late"),
  "a command that answers after a while": (tested) => tested.say("!late"),
  "a role that is given and taken": async (tested) => {
    const bo = tested.guild().members.find(({ user }) => user.id === tested.personId("Bo"))!;
    if (bo.roles.includes(NEWS)) tested.takeRole("Bo", "News");
    else tested.giveRole("Bo", "News");
    await tested.see();
  },
  "reactions": (tested) => tested.react("👍"),
  "an edit": (tested) => tested.editMessage("other words"),
  "an extension that tells of itself": (tested) => tested.slash("/bell"),
};

export const answeringBots: Trial = {
  name: "bots that answer each other and themselves",
  times: { short: Object.keys(BEGINNINGS).length, long: 20 * Object.keys(BEGINNINGS).length },
  async run({ times, token, evidence, progress }) {
    const broken: string[] = [];
    const kinds = Object.entries(BEGINNINGS);
    let [most, posted, which] = [0, 0, ""];
    await using tested = await startTestBot({
      "one.yaml": bot("One", "!", "?"),
      "two.yaml": bot("Two", "?", "!"),
      "../extensions/ringing.ts": RINGING,
    }, {
      world: EVENT_WORLD,
      rateLimits: false,
      validate: false,
      token,
      // Time that is skipped leaves no room for the answers to heartbeats.
      heartbeatInterval: 20 * 24 * 3_600_000,
    });
    for (let done = 0; done < times; done++) {
      const [kind, begin] = kinds[done % kinds.length]!;
      tested.channel = "hall";
      if (kind === "reactions" || kind === "an edit") await tested.say("words");
      tested.requests.length = 0;
      await begin(tested);
      await tested.see();
      await later(tested, WHILE);
      const acted = tested.requests.filter(({ method }) => method !== "GET").length;
      posted += acted;
      if (acted > most) [most, which] = [acted, kind];
      if (acted > 2 * MOST) broken.push(`${kind}: ${acted} requests after one word`);
      if (acted === 0) broken.push(`${kind}: nothing was done`);
      tested.requests.length = 0;
      await later(tested, AFTERWARDS);
      const after = tested.requests.filter(({ method }) => method !== "GET").length;
      if (after > 0) broken.push(`${kind}: it goes on after ${WHILE / 1_000} s`);
      progress(done);
    }
    for (const error of errorsOf(tested, evidence).slice(0, 5)) {
      broken.push(`an error nobody foresaw: ${error.slice(0, 300)}`);
    }
    return { times, figures: { "done by bots": posted, most: `${most} (${which})` }, broken };
  },
};
