/** What a trial's bot showed, and whom it would have pinged by that. */
import type { TestBot } from "../../testkit/test_bot.ts";
import type { Evidence } from "../evidence.ts";

interface Message {
  readonly content?: unknown;
  readonly components?: unknown;
  readonly allowed_mentions?: { readonly parse?: readonly string[]; readonly users?: readonly string[] };
}

/** Requests of the bot since the last call whose messages would ping somebody who must not be. */
export function pingsOf(bot: TestBot, allowed: readonly string[] = []): string[] {
  return bot.requests.splice(0).flatMap(({ path, body }) =>
    messagesIn(body).flatMap((message) => {
      const mentions = message.allowed_mentions;
      if (!mentions) return [`${path} has no allowed_mentions`];
      const users = (mentions.users ?? []).filter((id) => !allowed.includes(id));
      return (mentions.parse ?? []).length + users.length > 0
        ? [`${path} pings ${JSON.stringify(mentions)}`]
        : [];
    })
  );
}

/** Bodies that hold a message: the body itself, the answer to an interaction, the first message of a thread. */
function messagesIn(body: unknown): Message[] {
  if (typeof body !== "object" || body === null) return [];
  const one: Readonly<Record<string, unknown>> = { ...body };
  const isMessage = (typeof one["content"] === "string" && one["content"] !== "") ||
    (Array.isArray(one["components"]) && !("title" in one));
  return [...isMessage ? [one] : [], ...messagesIn(one["data"]), ...messagesIn(one["message"])];
}

/** Lines of the log that tell of an error, and all of it into the evidence. */
export function errorsOf(bot: TestBot, evidence: Evidence): string[] {
  evidence.add("log", bot.log.lines.join("\n"));
  evidence.add("what members saw", JSON.stringify(bot.local.playground.snapshot().messages));
  evidence.add("runs", JSON.stringify(bot.reports.map((report) => ({ ...report, trace: undefined }))));
  return bot.log.lines.filter((line) => line.startsWith("ERROR"));
}
