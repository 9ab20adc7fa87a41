/** Names that every object has, wherever a definition names something: taken as a name like any other, or refused with a place. */
import { loadText } from "../input/load_text.ts";
import { problemFaults } from "../input/problem_faults.ts";
import type { Trial } from "../trial.ts";
import { PROTOTYPE_NAMES } from "./evil_texts.ts";

type Place = (name: string) => object;

const bot = (steps: unknown, more: object = {}) => ({
  name: "Bot",
  commands: { a: { description: "A", do: steps } },
  ...more,
});
const reply = (text: string) => bot([{ reply: text }]);

/** Where authors name things, and where texts name what there is. */
const PLACES: Readonly<Record<string, Place>> = {
  save_as: (name) =>
    bot([{ random: [{ do: [{ reply: "a" }] }] }, {
      send: { to: "1120000000010000000", text: "a" },
      save_as: name,
    }]),
  "for_each … as": (name) => bot([{ for_each: { in: "[1, 2]", as: name, do: [{ reply: `{${name}}` }] } }]),
  parameter: (name) =>
    bot([{ run: { group: "g", with: { [name]: "a" } } }], {
      groups: { g: { with: { [name]: "string" }, do: [{ reply: "a" }] } },
    }),
  check: (name) => bot([{ reply: "a" }], { checks: { [name]: "not user.bot" } }),
  data: (name) => bot([{ reply: "a" }], { data: { [name]: { type: "number", per: "user" } } }),
  field: (name) => bot([{ modal: { title: "A", fields: { [name]: "A" }, do: [{ reply: "a" }] } }]),
  "names: roles": (name) =>
    bot([{ give_role: name }], { names: { roles: { [name]: "823475887319941131" } } }),
  "names: channels": (name) =>
    bot([{ send: { to: name, text: "a" } }], { names: { channels: { [name]: "823475887319941131" } } }),
  "a translated text": (name) => bot([{ reply: name }], { translations: { de: { texts: { [name]: "b" } } } }),
  "a translated command": (name) =>
    bot([{ reply: "a" }], { translations: { de: { commands: { [name]: "b" } } } }),
  "a language": (name) => bot([{ reply: "a" }], { translations: { [name]: { texts: { a: "b" } } } }),
  "a text of the engine": (name) => bot([{ reply: "a" }], { messages: { [name]: "b" } }),
  "a control": (name) =>
    bot([{ reply: { text: "a", buttons: [{ id: name, label: "A", do: [{ reply: "b" }] }] } }]),
  "a role menu": (name) => ({
    ...bot([{ reply: "a" }]),
    role_menus: {
      [name]: {
        channel: "823475887319941131",
        text: "a",
        roles: [{ role: "823475887319941132", label: "A" }],
      },
    },
  }),
  "a key of a bot": (name) => ({ ...bot([{ reply: "a" }]), [name]: { a: "b" } }),
  "a key of a command": (name) => ({ commands: { a: { description: "A", reply: "a", [name]: "b" } } }),
  "a step": (name) => bot([{ [name]: "a" }]),
  "a case": (name) => bot([{ choose: { value: "user.name", cases: { [name]: { reply: "a" } } } }]),
  "a trigger": (name) => bot([{ reply: "a" }], { events: { e: { when: name, do: [{ reply: "a" }] } } }),
  "a permission": (name) => ({
    commands: { a: { description: "A", permissions: { user: [name] }, reply: "a" } },
  }),
  "a theme": (name) => bot([{ reply: "a" }], { theme: { [name]: "#123456" } }),
  "a group that is none": (name) => bot([{ run: name }]),
  "a handler": (name) => ({ commands: { a: { description: "A", handler: `${name}.${name}` } } }),
  "a placeholder": (name) => reply(`{${name}}`),
  "a placeholder of a value": (name) => reply(`{user.${name}}`),
  "a placeholder of options": (name) => reply(`{options.${name}}`),
  "a placeholder of data": (name) => reply(`{data.${name}}`),
  "a placeholder of names": (name) => reply(`{names.roles.${name}}`),
  "a function": (name) => reply(`{${name}(user.name)}`),
  "a method": (name) => reply(`{user.name.${name}()}`),
  "an index": (name) => reply(`{user["${name}"]}`),
};

/** What would find something of the engine, so that it has to be refused. */
const REFUSED = new Set(
  Object.keys(PLACES).filter((place) =>
    /^(?:a placeholder|a function|a method|an index|a step|a trigger|a permission|a key|a text of|a group that|a handler|a language)/
      .test(place)
  ),
);

export const oddWords: Trial = {
  name: "names that every object has, in every place of a definition",
  times: {
    short: 3 * Object.keys(PLACES).length,
    long: 30 * PROTOTYPE_NAMES.length * Object.keys(PLACES).length,
  },
  async run({ times, progress }) {
    const broken: string[] = [];
    const places = Object.entries(PLACES);
    let [taken, refused] = [0, 0];
    for (let done = 0; done < times; done++) {
      const [place, make] = places[done % places.length]!;
      const name = PROTOTYPE_NAMES[Math.floor(done / places.length) % PROTOTYPE_NAMES.length]!;
      // A map that is written `{ __proto__: … }` has a key of that name; one of the language would have none.
      const text = JSON.stringify(make(STAND_IN)).replaceAll(STAND_IN, name);
      const { program, problems } = await loadText(text);
      broken.push(...problemFaults(problems, text).map((fault) => `${place} ${name}: ${fault}`));
      if (!program) refused++;
      else {
        taken++;
        if (REFUSED.has(place)) broken.push(`${place} may be called ${name}`);
      }
      progress(done);
    }
    if (Object.keys(Object.prototype).length > 0) broken.push("a name has got onto every object");
    return { times, figures: { taken, refused }, broken: broken.slice(0, 40) };
  },
};

const STAND_IN = "stand_in";
