/** `mydata`: what is kept about the asker, to see and to delete. */
import type { Builtin } from "../model/builtin.ts";
import type { OutgoingMessage } from "../model/message.ts";
import { DiscordError } from "../model/ports.ts";
import type { Run } from "../model/program.ts";
import { NO_RULES } from "../model/rules.ts";
import type { PersonExport } from "../model/storage.ts";
import { code, codeBlock } from "../words/code.ts";
import { done, isTyped, refuse } from "./kit/answer.ts";
import { builtinCommand } from "./kit/commands.ts";
import { ask, confirmed } from "./kit/confirmation.ts";
import { page } from "./kit/page.ts";

/** Longer ones go as a file. */
const SHOWN = 3500;
const FILE = "mydata.json";
const ANSWER = "mydata_delete";
/** The person takes no direct messages (source: Discord docs, topics/opcodes-and-status-codes). */
const CLOSED = 50007;

export const MYDATA: Builtin = {
  name: "mydata",
  aliases: [],
  description: "Shows or deletes what I keep about you",
  category: "General",
  options: [],
  subcommands: [
    { name: "show", description: "Shows all that I keep about you", options: [], run: showData },
    { name: "delete", description: "Deletes all that I keep about you", options: [], run: askToDelete },
  ],
  rules: NO_RULES,
  ephemeral: true,
  controls: [{
    name: ANSWER,
    async run(run) {
      if (!await confirmed(run)) return;
      const { services, program: { texts } } = run.bot;
      const any = await services.deletePerson(run.caller.user.id);
      const text = texts.get(any ? "mydata_deleted" : "mydata_nothing_deleted");
      await run.update(page(run, "success", { description: text }));
    },
  }],
  run: showData,
};

/** Nobody but the asker sees it: what was typed in a server is answered by a direct message. */
async function showData(run: Run): Promise<void> {
  const { bot, caller } = run;
  const { texts } = bot.program;
  const data = await bot.services.exportPerson(caller.user.id);
  if (!data) return await done(run, texts.get("mydata_nothing"), true);
  const message = dataPage(run, data);
  if (!isTyped(run) || caller.guildId === undefined) return await run.reply(message, { ephemeral: true });
  try {
    await bot.discord.sendDirect(caller.user.id, message);
  } catch (error) {
    if (!(error instanceof DiscordError) || error.code !== CLOSED) throw error;
    const name = builtinCommand(bot.program, MYDATA.name)?.name ?? MYDATA.name;
    return await refuse(run, texts.get("mydata_closed", { slash: code(`/${name} show`) }));
  }
  await done(run, texts.get("mydata_sent"));
}

function dataPage(run: Run, data: PersonExport): OutgoingMessage {
  const { texts } = run.bot.program;
  const title = texts.get("mydata_title");
  const json = JSON.stringify(data, null, 2);
  // A code block cannot hold its own mark, and what is shown here has to be the whole truth.
  if (json.length <= SHOWN && !json.includes("```")) {
    return page(run, "menu", { title, description: codeBlock(json, "json") });
  }
  const file = { name: FILE, data: new TextEncoder().encode(json), type: "application/json" };
  return page(run, "menu", { title, description: texts.get("mydata_file") }, [], [file]);
}

function askToDelete(run: Run): Promise<void> {
  return ask(run, ANSWER, run.bot.program.texts.get("mydata_question"));
}
