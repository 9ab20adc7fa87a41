/** `unload`: takes an extension and all that it does away. */
import type { Builtin } from "../../model/builtin.ts";
import { extensionName, extensionOption, tellOfExtension } from "./extension_commands.ts";
import { FOR_OWNER } from "./owner_rules.ts";

export const UNLOAD: Builtin = {
  ...FOR_OWNER,
  name: "unload",
  description: "Takes an extension away until it is loaded again",
  options: [extensionOption(true, "The extension", (state) => state === "loaded")],
  async run(run) {
    await tellOfExtension(run, await run.bot.services.extensions.unload(extensionName(run)), "unloaded");
  },
};
