/** Close codes after which no connection can come about: at the start and later, the owner is told why, and it is not tried again. */
import { LoginError } from "../../discord/login_error.ts";
import type { Trial } from "../trial.ts";
import { FATAL_CODES } from "./close_codes.ts";
import { TriedBot } from "./tried_bot.ts";

export const fatalCodes: Trial = {
  name: "refused for good (4004, 4010 to 4014), at the start and later",
  times: { short: 12, long: 12 },
  async run(context) {
    const broken: string[] = [];
    let again = 0;
    for (const [code, told] of Object.entries(FATAL_CODES)) {
      await using bot = await TriedBot.start(context, { login: false });
      const check = async (when: string, text: string) => {
        if (!told.test(text)) broken.push(`${code} ${when}: the owner was told "${text}"`);
        const before = bot.connections;
        await bot.pass(120_000);
        if (bot.connections > before) broken.push(`${code} ${when}: it was tried again`);
        again += bot.connections - before;
      };
      bot.local.gatewayFaults.identifies.push({ code: Number(code) });
      const error = await bot.logIn().then(() => undefined, (error: unknown) => error);
      await check("at the start", error instanceof LoginError ? error.message : String(error));
      await bot.logIn();
      bot.local.disconnect(bot.applicationId, { code: Number(code) });
      await bot.until(() => bot.notices.some(({ kind }) => kind === "closed"));
      const closed = bot.notices.find((notice) => notice.kind === "closed");
      await check("later", closed?.reason ?? "nothing");
    }
    return { times: 12, figures: { "tried again": again }, broken };
  },
};
