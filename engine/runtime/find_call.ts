/** Message → what has to be answered. Runs on every message that the bot sees, nearly all of which are no command. */
import type { GatewayMessageCreateDispatchData } from "discord-api-types/v10";
import type { ServerView } from "../model/servers.ts";
import { answerBareMention, answerMessage } from "./answer_message.ts";
import { answerUnknown } from "./answer_unknown.ts";
import type { Call, Outcome } from "./call.ts";
import type { RunContext } from "./run_context.ts";

export interface FoundCall {
  /** The command's path joined by blanks; empty where none was named. */
  readonly name: string;
  readonly surface: "prefix" | "mention";
  /** The engine's own name of a built-in command. */
  readonly builtin?: string;
  /** Milliseconds that the answer may take. */
  readonly patience?: number;
  answer(call: Call, context: RunContext): Promise<Outcome>;
}

type Message = GatewayMessageCreateDispatchData;

/** A promise only where the settings of the message's server are not at hand yet. It never rejects. */
export function findCall(
  message: Message,
  context: RunContext,
): FoundCall | undefined | Promise<FoundCall | undefined> {
  if (message.content === "" || message.author.bot) return undefined;
  if (message.guild_id === undefined) return match(message, undefined, context);
  const server = context.ports.servers.peek(message.guild_id);
  return server ? match(message, server, context) : readThenMatch(message, message.guild_id, context);
}

async function readThenMatch(
  message: Message,
  guildId: string,
  context: RunContext,
): Promise<FoundCall | undefined> {
  const { servers, logger } = context.ports;
  const server = await servers.read(guildId).catch((error) => {
    logger.warning("The settings of a server cannot be read; its own prefix does not work", {
      guildId,
      error,
    });
    return undefined;
  });
  return match(message, server, context);
}

function match(message: Message, server: ServerView | undefined, context: RunContext): FoundCall | undefined {
  const found = context.matcher.match(message, context.prefixOf(server));
  if (found === undefined) return undefined;
  if (found === "bare_mention") {
    return { name: "", surface: "mention", answer: answerBareMention };
  }
  if ("unknown" in found) {
    if (!context.program.answers.suggestCommands) return undefined;
    return {
      name: "",
      surface: "prefix",
      answer: (call, context) => answerUnknown(call, found.unknown, context),
    };
  }
  const { command, surface } = found;
  const answer: FoundCall["answer"] = (call, context) => answerMessage(call, found, message, context);
  return {
    name: command.path.join(" "),
    surface,
    builtin: command.builtin,
    patience: command.patience,
    answer,
  };
}
