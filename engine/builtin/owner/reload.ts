/** `reload`: the bot's own files again, or one extension. */
import type { Builtin } from "../../model/builtin.ts";
import type { Run } from "../../model/program.ts";
import { done, refuse } from "../kit/answer.ts";
import { extensionName, extensionOption, tellOfExtension } from "./extension_commands.ts";
import { FOR_OWNER } from "./owner_rules.ts";

export const RELOAD: Builtin = {
  ...FOR_OWNER,
  name: "reload",
  description: "Loads my files again, or one extension",
  options: [
    extensionOption(false, "The extension; my own files where it is left out", (state) => state === "loaded"),
  ],
  async run(run) {
    const name = extensionName(run);
    if (name === "") return await reloadFiles(run);
    await tellOfExtension(run, await run.bot.services.extensions.reload(name), "loaded");
  },
};

async function reloadFiles(run: Run): Promise<void> {
  const { services, program: { texts } } = run.bot;
  const { outcome, ms: exact, problems } = await services.reload();
  const ms = Math.round(exact);
  if (outcome === "refused") return await refuse(run, texts.get("reload_refused", { problems }));
  await done(run, texts.get(outcome === "changed" ? "reload_changed" : "reload_unchanged", { ms }), true);
}
