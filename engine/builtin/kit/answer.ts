/** Short answers of built-in commands. */
import type { OutgoingMessage, ReplyOptions } from "../../model/message.ts";
import type { Run } from "../../model/program.ts";
import { page } from "./page.ts";

/** Something has been done. @param ephemeral seen by the asker alone, where Discord can do that */
export function done(run: Run, text: string, ephemeral = false): Promise<void> {
  const { deleteSuccessAfter } = run.bot.program.answers;
  return run.reply(page(run, "success", { description: text }), options(run, ephemeral, deleteSuccessAfter));
}

/** The command itself says no. Only the asker sees it; behind a prefix it goes away again. */
export function refuse(run: Run, text: string): Promise<void> {
  const { deleteErrorsAfter } = run.bot.program.answers;
  return run.reply(page(run, "error", { description: text }), options(run, true, deleteErrorsAfter));
}

/** A message with controls. */
export function show(run: Run, message: OutgoingMessage, ephemeral = false): Promise<void> {
  return run.reply(message, { ephemeral });
}

/** Whether the command was typed: such answers can be seen by everybody. */
export function isTyped({ caller: { surface } }: Run): boolean {
  return surface === "prefix" || surface === "mention";
}

function options(run: Run, ephemeral: boolean, deleteAfter: number | undefined): ReplyOptions {
  return { ephemeral, ...(isTyped(run) && deleteAfter !== undefined ? { deleteAfter } : {}) };
}
