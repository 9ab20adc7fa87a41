/** `load`: an extension that is not loaded. */
import type { Builtin } from "../../model/builtin.ts";
import { extensionName, extensionOption, tellOfExtension } from "./extension_commands.ts";
import { FOR_OWNER } from "./owner_rules.ts";

export const LOAD: Builtin = {
  ...FOR_OWNER,
  name: "load",
  description: "Loads an extension",
  options: [extensionOption(true, "The extension", (state) => state === "unloaded" || state === "failed")],
  async run(run) {
    await tellOfExtension(run, await run.bot.services.extensions.load(extensionName(run)), "loaded");
  },
};
