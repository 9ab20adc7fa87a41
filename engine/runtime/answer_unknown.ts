/** A prefix and a word that is no command: where the author wants it, the person is told what is near. */
import type { Call, Outcome } from "./call.ts";
import { nearest } from "../words/nearest.ts";
import { errorNotice } from "./notices.ts";
import { sayError } from "./refuse.ts";
import type { RunContext } from "./run_context.ts";
import { oneOf } from "./wording.ts";

/** Says nothing where nothing is near, so that `!!!` and other bots' commands are left alone. */
export async function answerUnknown(call: Call, word: string, context: RunContext): Promise<Outcome> {
  const { program, bot } = context;
  const commands = program.commands.filter(({ hidden, surfaces }) => !hidden && surfaces.has("prefix"));
  const wanted = nearest(word, commands.map(({ name }) => name));
  const close = commands.filter(({ name }) => wanted.includes(name));
  const usable = new Set((await bot.usable(close, call.caller)).map(({ name }) => name));
  const near = wanted.filter((name) => usable.has(name));
  const reason = "there is no such command";
  if (near.length === 0) return { outcome: "refused", refusedBy: "unknown_command", reason };
  const message = program.texts.get("unknown_command_near", { near: oneOf(near)(program.texts) });
  await sayError(call, errorNotice(message, program.theme), context);
  return { outcome: "refused", refusedBy: "unknown_command", reason };
}
