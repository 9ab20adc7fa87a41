/** People, roles and channels that an extension is given: always as ids, and none that a member could not name here. */
import type { SourceText } from "../../diagnostics/span.ts";
import { compileReference } from "../kit/reference.ts";
import { refused } from "../kit/refused.ts";
import type { DynamicValue } from "./fill.ts";

export function personValue(source: SourceText): DynamicValue {
  return (context) => {
    const { id } = compileReference("users", source, context);
    return ({ scope }) => id(scope);
  };
}

/** A role that does not stand in the definition is one of the server. */
export function roleValue(source: SourceText): DynamicValue {
  return (context) => {
    const { id, authored } = compileReference("roles", source, context);
    return ({ scope, bot, caller }) => {
      const role = id(scope);
      if (role === undefined || authored) return role;
      const guild = caller.guildId === undefined ? undefined : bot.world.guild(caller.guildId);
      if (!guild?.roles.has(role)) throw refused({ key: "role_not_in_server", values: {} });
      return role;
    };
  };
}

/** A channel that does not stand in the definition is the one where it runs, or another one of the server. */
export function channelValue(source: SourceText): DynamicValue {
  return (context) => {
    const { id, authored } = compileReference("channels", source, context);
    return ({ scope, bot, caller }) => {
      const channel = id(scope);
      if (channel === undefined || authored || channel === caller.channelId) return channel;
      const view = bot.world.channel(channel);
      if (!view || view.guildId !== caller.guildId) {
        throw refused({ key: "channel_out_of_reach", values: { channel: `<#${channel}>` } });
      }
      return channel;
    };
  };
}
