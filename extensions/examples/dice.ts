/**
 * Dice: a command, a step and a function for definitions, something that events can wait for, and texts in two languages.
 * Copy this file to the folder `extensions` to use it.
 *
 *     /roll 2d6+1
 *     - dice.roll: 2d6                      # a step; what it gives is kept by save_as
 *     "{dice.best('4d6')}"                  # the most that a roll can give
 *     when: { dice.jackpot: { least: 12 } } # an event
 */
import {
  defineAction,
  defineCommand,
  defineExtension,
  defineFunction,
  defineSettings,
  defineTrigger,
} from "cordial";

const SETTINGS = defineSettings({
  most: { type: "integer", description: "How many dice a roll may have.", min: 1, max: 1000, default: 100 },
});

/** `2d6+1`: how many dice, of how many sides, and what is added. */
interface Roll {
  readonly dice: number;
  readonly sides: number;
  readonly plus: number;
}

function read(text: string): Roll | undefined {
  const [, dice, sides, plus] = /^\s*(\d{0,4})\s*d\s*(\d{1,6})\s*([+-]\s*\d{1,6})?\s*$/i.exec(text) ?? [];
  if (sides === undefined || Number(sides) < 1) return undefined;
  return { dice: Number(dice || 1), sides: Number(sides), plus: Number((plus ?? "0").replaceAll(" ", "")) };
}

function roll({ dice, sides, plus }: Roll): { readonly rolls: readonly number[]; readonly total: number } {
  const rolls = Array.from({ length: dice }, () => 1 + Math.floor(Math.random() * sides));
  return { rolls, total: rolls.reduce((sum, one) => sum + one, plus) };
}

export default defineExtension({
  version: "1.0.0",
  description: "Rolls dice",
  settings: SETTINGS,
  texts: {
    rolled: { "en-US": "🎲 {roll} → **{total}** ({rolls})", de: "🎲 {roll} → **{total}** ({rolls})" },
    not_a_roll: {
      "en-US": "`{roll}` is no roll. Write it as 2d6, d20 or 3d8+2.",
      de: "`{roll}` ist kein Wurf. Schreib ihn wie 2d6, d20 oder 3d8+2.",
    },
    too_many: {
      "en-US": "A roll can have {most} dice at most.",
      de: "Ein Wurf kann höchstens {most} Würfel haben.",
    },
  },
  commands: {
    roll: defineCommand({
      description: "Rolls dice, such as 2d6+1",
      aliases: ["dice"],
      category: "Fun",
      cooldown: { rate: 5, per: "10s" },
      options: {
        roll: { type: "string", description: "What to roll: 2d6, d20, 3d8+2", default: "1d6", maxLength: 20 },
      },
      async run({ options, reply, refuse, text, emit, user, channel, server, ...context }) {
        const { most } = SETTINGS.of(context);
        const wanted = read(options.roll) ?? refuse(text("not_a_roll", { roll: options.roll }));
        if (wanted.dice > most) refuse(text("too_many", { most }));
        const { rolls, total } = roll(wanted);
        await reply(text("rolled", { roll: options.roll, total, rolls: rolls.slice(0, 20).join(", ") }));
        if (server && wanted.dice > 0 && rolls.every((one) => one === wanted.sides)) {
          emit("jackpot", {
            values: { total },
            userId: user.id,
            channelId: channel.id,
            serverId: server.id,
          });
        }
      },
    }),
  },
  actions: {
    roll: defineAction({
      description: "Rolls dice; save_as keeps the total.",
      fields: { roll: { type: "text", description: "What to roll, such as 2d6.", required: true } },
      main: "roll",
      result: "number",
      run({ values, refuse, text }) {
        const wanted = read(values.roll) ?? refuse(text("not_a_roll", { roll: values.roll }));
        return roll(wanted).total;
      },
    }),
  },
  triggers: {
    jackpot: defineTrigger({
      description: "All dice of a roll show their highest number.",
      values: { total: "number" },
      filters: { least: { type: "integer", description: "The least total that counts.", default: 1 } },
      main: "least",
      about: ["person", "channel", "server"],
      matches: ({ least }, { total }) => total >= least,
    }),
  },
  functions: {
    best: defineFunction({
      description: "The most that a roll can give.",
      params: [{ name: "roll", type: "text" }],
      returns: "number",
      run(text) {
        const wanted = read(text);
        return wanted && wanted.dice * wanted.sides + wanted.plus;
      },
    }),
  },
});
