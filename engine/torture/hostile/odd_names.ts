/** Names that every object of the language has, as the names of everything that an author, a member or a translator names. */
import { startTestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { PROTOTYPE_NAMES } from "./evil_texts.ts";
import { errorsOf } from "./shown.ts";

/** Of these alone a slash command or an option can be called. */
const isCommandName = (name: string) => /^[a-z_]{1,32}$/.test(name);

/** Those that a variable can be called; the others are refused when a bot is loaded. */
const VARIABLES: ReadonlySet<string> = new Set(["prototype", "then"]);

/** Everything in a bot that has a name has this one. */
function botNamed(name: string): string {
  const command = isCommandName(name) ? name : `c_${name.toLowerCase()}`;
  const variable = VARIABLES.has(name) ? name : `v_${name.toLowerCase()}`;
  return JSON.stringify({
    name: name.padEnd(2, "x"),
    cooldowns: { default_rate: 0 },
    data: {
      [`d_${name.toLowerCase()}`]: { type: "string", per: "user" },
      notes: { type: "map", per: "server" },
    },
    groups: { [`g_${name.toLowerCase()}`]: { do: [{ reply: "in the group" }] } },
    commands: {
      [command]: {
        description: name,
        options: {
          [command]: { type: "string", description: name, choices: [name, "other"] },
        },
        reply: `chose {options.${command}}`,
      },
      keep: {
        description: "Keep",
        do: [
          { set: { [`d_${name.toLowerCase()}`]: name } },
          { set: { data: "notes", key: name, to: name } },
          { reply: `kept {data.d_${name.toLowerCase()}} {data.notes.${name}}` },
        ],
      },
      group: { description: "Group", do: [{ run: `g_${name.toLowerCase()}` }] },
      each: {
        description: "Each",
        do: [{ for_each: { in: '["x", "y"]', as: variable, do: [{ reply: `each {${variable}}` }] } }],
      },
      saved: {
        description: "Saved",
        do: [{ send: { to: "{channel}", text: "sent" }, save_as: variable }, {
          reply: `saved {${variable}.id}`,
        }],
      },
    },
  });
}

export const oddNames: Trial = {
  name: "names that every object has",
  times: { short: 4, long: 5 * PROTOTYPE_NAMES.length },
  async run({ times, token, evidence, progress }) {
    const broken: string[] = [];
    let answered = 0;
    for (let done = 0; done < times; done++) {
      const name = PROTOTYPE_NAMES[(7 * done) % PROTOTYPE_NAMES.length]!;
      const command = isCommandName(name) ? name : `c_${name.toLowerCase()}`;
      await using bot = await startTestBot(botNamed(name), { rateLimits: false, validate: false, token });
      bot.renamePerson("Bo", name);
      const expected: readonly (readonly [act: () => Promise<string>, said: RegExp])[] = [
        [() => bot.slash(`/${command}`, { [command]: name }), new RegExp(`chose ${name}$`, "m")],
        [() => bot.say(`!${command} ${name}`), new RegExp(`chose ${name}$`, "m")],
        [() => bot.slash("/keep"), new RegExp(`kept ${name} `)],
        [() => bot.slash("/group"), /in the group/],
        [() => bot.slash("/each"), /each x[^]*each y/],
        [() => bot.slash("/saved"), /saved \d{15,}/],
      ];
      for (const [act, said] of expected) {
        const seen = await act();
        if (said.test(seen)) answered++;
        else broken.push(`${name}: ${said} was expected, and ${JSON.stringify(seen)} seen`);
      }
      for (const error of errorsOf(bot, evidence).slice(0, 5)) broken.push(`${name}: ${error.slice(0, 300)}`);
      if (Object.keys(Object.prototype).length > 0) broken.push(`${name} has got onto every object`);
      progress(done);
    }
    return { times, figures: { answered }, broken };
  },
};
