/** `settimezone`: a server's own time zone, for what runs in each server by its own clock. */
import type { Builtin } from "../model/builtin.ts";
import { PERMISSIONS } from "../model/permissions.ts";
import type { Run, SuggestRequest } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import { code } from "../words/code.ts";
import { fold } from "../words/fold.ts";
import { listWords } from "../words/list_words.ts";
import { nearTimeZones, timeZoneOf, timeZones } from "../words/time_zones.ts";
import { done, refuse } from "./kit/answer.ts";
import { namesAsChoices, suggestNames } from "./kit/suggest_names.ts";

/** Takes the server's own zone away. */
const NONE = "none";
const EXAMPLE = "Europe/Berlin";

export const SETTIMEZONE: Builtin = {
  name: "settimezone",
  aliases: [],
  description: "Sets the time zone of this server",
  category: "Server",
  options: [{
    name: "zone",
    type: "string",
    description: "A zone such as Europe/Berlin, or: none",
    required: true,
    autocomplete: true,
    suggest: ({ typed }: SuggestRequest) =>
      Promise.resolve(suggestNames(namesAsChoices([NONE, ...timeZones()]), typed.replaceAll(" ", "_"))),
  }],
  rules: { ...NO_RULES, userPermissions: PERMISSIONS.administrator.bit, serverOnly: true },
  needed: (automations) => automations.some(({ trigger }) => trigger.schedule?.eachServer),
  async run(run) {
    const { bot, caller: { guildId }, options } = run;
    const { texts, constants } = bot.program;
    if (guildId === undefined) return await refuse(run, texts.get("server_only"));
    const typed = String(options["zone"] ?? "").trim();
    const own = (await bot.servers.read(guildId)).timezone;
    if ([NONE, texts.get("none")].some((word) => fold(word) === fold(typed))) {
      await bot.servers.setTimezone(guildId, undefined);
      return await done(
        run,
        texts.get("timezone_reset", { zone: code(String(constants["timezone"] ?? "UTC")) }),
      );
    }
    const zone = timeZoneOf(typed);
    if (zone === undefined) return await refuse(run, unknown(run, typed));
    if (zone === own) return await refuse(run, texts.get("timezone_same", { zone: code(zone) }));
    await bot.servers.setTimezone(guildId, zone);
    const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
      .format(bot.clock.now());
    await done(run, texts.get("timezone_set", { zone: code(zone), time }));
  },
};

function unknown({ bot: { program: { texts } } }: Run, typed: string): string {
  const near = nearTimeZones(typed).map((zone) => code(zone));
  return near.length > 0
    ? texts.get("timezone_unknown_near", {
      zone: code(typed),
      near: listWords(texts, "list_or", near),
    })
    : texts.get("timezone_unknown", { zone: code(typed), example: code(EXAMPLE) });
}
