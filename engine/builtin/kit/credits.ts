/**
 * Who made the design that the built-in commands follow. Its licence, MIT with additional terms, asks for a credit that
 * everybody can see: the name, the address and the button stand here, and no setting of a bot reaches them.
 */
import type { APIButtonComponent } from "discord-api-types/v10";
import type { Control, Run } from "../../model/program.ts";
import { button } from "./controls.ts";
import { botName } from "./names.ts";
import { page } from "./page.ts";

export const DESIGN = "Discord Bot Framework";
export const AUTHOR = "TheHolyOneZ";
export const REPOSITORY = "https://github.com/TheHolyOneZ/discord-bot-framework";
const LICENCE = "MIT with additional terms: a visible credit";
const BUTTON = "ℹ️ Credits";

const CREDITS_CONTROL = "credits";

export function creditsButton(run: Run): APIButtonComponent {
  const label = run.bot.program.texts.get("credits_button").trim() || BUTTON;
  return button(run, { control: CREDITS_CONTROL, label });
}

export const CREDITS: Control = {
  name: CREDITS_CONTROL,
  async run(run) {
    const { texts } = run.bot.program;
    const message = page(run, "credits", {
      title: texts.get("credits_title"),
      description: texts.get("credits_intro", { bot: botName(run) }),
      fields: [
        {
          name: texts.get("credits_design"),
          value: `**${DESIGN}**, created by [${AUTHOR}](https://github.com/${AUTHOR})`,
        },
        { name: texts.get("credits_repository"), value: REPOSITORY },
        { name: texts.get("credits_features"), value: texts.get("credits_feature_list") },
        { name: texts.get("credits_licence"), value: LICENCE },
      ],
    });
    await run.reply(message, { ephemeral: true });
  },
};
