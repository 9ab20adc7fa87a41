/** What a function of an extension is told by the run that calls it. Copies, so that it can change nothing that others see. */
import type { CallData, HandlerCall, HandlerMessage } from "../../model/extensions.ts";
import { LIMITS } from "../../model/limits.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { Run } from "../../model/program.ts";
import type { ChannelValue, MemberValue, MessageValue, ServerValue, UserValue } from "../../model/scope.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { cut } from "../../words/cut.ts";
import { callData } from "./call_data.ts";
import { callModeration } from "./call_moderation.ts";

export interface CallFacts {
  readonly values: Readonly<Record<string, unknown>>;
  /** What texts know of the event that the run belongs to. */
  readonly event?: Readonly<Record<string, unknown>>;
  text(run: Run, name: string, values: Readonly<Record<string, string | number>>): string;
}

export function callOf(run: Run, { values, event = {}, text }: CallFacts): HandlerCall {
  const { scope, caller, bot } = run;
  const user = scope["user"] as UserValue | undefined;
  const member = scope["member"] as MemberValue | undefined;
  const server = scope["server"] as ServerValue | undefined;
  const channel = scope["channel"] as ChannelValue | undefined;
  const target = scope["target"] as UserValue | MessageValue | undefined;
  const data: CallData = callData(run);
  return {
    user: { ...user ?? scope["bot"] as UserValue },
    ...(member
      ? { member: { ...member, roles: [...member.roles], roleIds: [...caller.member?.roles ?? []] } }
      : {}),
    ...(server ? { server: { id: server.id, name: server.name } } : {}),
    ...(channel ? { channel: { id: channel.id, name: channel.name } } : {}),
    ...(target ? { target: structuredClone(target) } : {}),
    options: structuredClone({ ...run.options }),
    values,
    event: structuredClone({ ...event }),
    data,
    reply(message) {
      const { ephemeral } = typeof message === "string" ? {} : message;
      return run.reply(outgoing(message), ephemeral === undefined ? {} : { ephemeral });
    },
    edit: (message) => run.editReply(outgoing(message)),
    send: (channelId, message) => bot.discord.send(channelId, outgoing(message)),
    moderate: callModeration(run),
    refuse: (words) => {
      throw new StepRefused("check_says", { words });
    },
    text: (name, values = {}) => text(run, name, values),
  };
}

function outgoing(message: string | HandlerMessage): OutgoingMessage {
  const { text, embeds, mentions = [] } = typeof message === "string" ? { text: message } : message;
  return {
    ...(text === undefined ? {} : { content: cut(text, LIMITS.message.content) }),
    ...(embeds ? { embeds: [...embeds] } : {}),
    allowed_mentions: {
      parse: [],
      replied_user: false,
      ...(mentions.length > 0 ? { users: mentions.slice(0, LIMITS.message.allowedMentions) } : {}),
    },
  };
}
