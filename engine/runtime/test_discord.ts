/** A Discord for tests: what is asked of it is recorded, what it knows is given to it. */
import type { APIMessage, APIUser } from "discord-api-types/v10";
import type { OutgoingMessage } from "../model/message.ts";
import type { DiscordPort, FoundMessage, InteractionReference } from "../model/ports.ts";
import type { ChannelView, RoleView } from "../model/views.ts";
import { ANN, BO, type FoundMember, id, member } from "./test_world.ts";

/** A thing that the runtime asked of Discord. */
export interface Recorded {
  readonly method: keyof DiscordPort;
  readonly arguments: readonly unknown[];
}

export class FakeDiscord implements DiscordPort {
  readonly calls: Recorded[] = [];
  readonly members: FoundMember[] = [member(ANN), member(BO)];
  readonly users: APIUser[] = [ANN, BO];
  /** Of every channel, newest first. */
  readonly found: FoundMessage[] = [];
  /** Of every channel. */
  readonly stored: APIMessage[] = [];
  /** Thrown in order by the next calls of a method; `undefined` lets a call pass. */
  readonly refusals: Partial<Record<keyof DiscordPort, (Error | undefined)[]>> = {};
  /** Held back until it resolves. */
  gate: Promise<void> = Promise.resolve();

  async #record(method: keyof DiscordPort, ...args: unknown[]): Promise<string> {
    this.calls.push({ method, arguments: args });
    const refusal = this.refusals[method]?.shift();
    await this.gate;
    if (refusal) throw refusal;
    return id(9000 + this.calls.length);
  }

  /** All messages that were sent in any way, in order. */
  get messages(): OutgoingMessage[] {
    return this.calls.filter(({ method }) =>
      ["answer", "followUp", "send", "editAnswer", "update", "editMessage"].includes(method)
    )
      .map((call) => call.arguments[1] as OutgoingMessage);
  }

  /** The texts of those messages: content, or the description of the first embed. */
  get texts(): string[] {
    return this.messages.map((message) => message.content ?? message.embeds?.[0]?.description ?? "");
  }

  async answer(
    interaction: InteractionReference,
    message: OutgoingMessage,
    ephemeral: boolean,
  ): Promise<void> {
    await this.#record("answer", interaction.token, message, ephemeral);
  }

  followUp(interaction: InteractionReference, message: OutgoingMessage, ephemeral: boolean): Promise<string> {
    return this.#record("followUp", interaction.token, message, ephemeral);
  }

  answerId(interaction: InteractionReference): Promise<string> {
    return this.#record("answerId", interaction.token);
  }

  async deleteAnswer(interaction: InteractionReference, messageId?: string): Promise<void> {
    await this.#record("deleteAnswer", interaction.token, messageId);
  }

  async showForm(...[interaction, form]: Parameters<DiscordPort["showForm"]>): Promise<void> {
    await this.#record("showForm", interaction.token, form);
  }

  async defer(interaction: InteractionReference, ephemeral: boolean): Promise<void> {
    await this.#record("defer", interaction.token, ephemeral);
  }

  async editAnswer(
    interaction: InteractionReference,
    message: OutgoingMessage,
    messageId?: string,
  ): Promise<void> {
    await this.#record("editAnswer", interaction.token, message, messageId);
  }

  async update(interaction: InteractionReference, message: OutgoingMessage): Promise<void> {
    await this.#record("update", interaction.token, message);
  }

  async deferUpdate(interaction: InteractionReference): Promise<void> {
    await this.#record("deferUpdate", interaction.token);
  }

  async editMessage(channelId: string, messageId: string, message: OutgoingMessage): Promise<void> {
    await this.#record("editMessage", channelId, message, messageId);
  }

  async sendDirect(userId: string, message: OutgoingMessage) {
    return { channelId: id(7000), messageId: await this.#record("sendDirect", userId, message) };
  }

  async kick(guildId: string, userId: string, reason?: string): Promise<void> {
    await this.#record("kick", guildId, userId, reason);
  }

  async ban(...[guildId, userId, options]: Parameters<DiscordPort["ban"]>): Promise<void> {
    await this.#record("ban", guildId, userId, options);
  }

  async unban(guildId: string, userId: string, reason?: string): Promise<void> {
    await this.#record("unban", guildId, userId, reason);
  }

  async timeout(...[guildId, userId, until, reason]: Parameters<DiscordPort["timeout"]>): Promise<void> {
    await this.#record("timeout", guildId, userId, until, reason);
  }

  async addRole(guildId: string, userId: string, roleId: string, reason?: string): Promise<void> {
    await this.#record("addRole", guildId, userId, roleId, reason);
  }

  async removeRole(guildId: string, userId: string, roleId: string, reason?: string): Promise<void> {
    await this.#record("removeRole", guildId, userId, roleId, reason);
  }

  async setNickname(
    ...[guildId, userId, name, reason]: Parameters<DiscordPort["setNickname"]>
  ): Promise<void> {
    await this.#record("setNickname", guildId, userId, name, reason);
  }

  async react(channelId: string, messageId: string, emoji: string): Promise<void> {
    await this.#record("react", channelId, messageId, emoji);
  }

  async unreact(channelId: string, messageId: string, emoji: string, userId?: string): Promise<void> {
    await this.#record("unreact", channelId, messageId, emoji, userId);
  }

  async startTyping(channelId: string): Promise<void> {
    await this.#record("startTyping", channelId);
  }

  async message(channelId: string, messageId: string): Promise<APIMessage | undefined> {
    await this.#record("message", channelId, messageId);
    return this.stored.find((one) => one.id === messageId);
  }

  async messagesBefore(
    channelId: string,
    messageId: string,
    limit: number,
  ): Promise<readonly FoundMessage[]> {
    await this.#record("messagesBefore", channelId, messageId, limit);
    return this.found.filter((one) => BigInt(one.id) < BigInt(messageId)).slice(0, limit);
  }

  async deleteMessages(channelId: string, messageIds: readonly string[], reason?: string): Promise<void> {
    await this.#record("deleteMessages", channelId, messageIds, reason);
  }

  async pin(channelId: string, messageId: string, reason?: string): Promise<void> {
    await this.#record("pin", channelId, messageId, reason);
  }

  async unpin(channelId: string, messageId: string, reason?: string): Promise<void> {
    await this.#record("unpin", channelId, messageId, reason);
  }

  async endPoll(channelId: string, messageId: string): Promise<APIMessage> {
    await this.#record("endPoll", channelId, messageId);
    return this.stored.find((one) => one.id === messageId)!;
  }

  async setSlowmode(channelId: string, seconds: number, reason?: string): Promise<void> {
    await this.#record("setSlowmode", channelId, seconds, reason);
  }

  async createChannel(...args: Parameters<DiscordPort["createChannel"]>): Promise<ChannelView> {
    const made = await this.#record("createChannel", ...args);
    return { id: made, name: args[1].name, type: args[1].type, topic: "", nsfw: false, overwrites: [] };
  }

  async editChannel(...args: Parameters<DiscordPort["editChannel"]>): Promise<void> {
    await this.#record("editChannel", ...args);
  }

  async deleteChannel(...args: Parameters<DiscordPort["deleteChannel"]>): Promise<void> {
    await this.#record("deleteChannel", ...args);
  }

  async setOverwrite(...args: Parameters<DiscordPort["setOverwrite"]>): Promise<void> {
    await this.#record("setOverwrite", ...args);
  }

  async createThread(...args: Parameters<DiscordPort["createThread"]>): Promise<ChannelView> {
    const made = await this.#record("createThread", ...args);
    return { id: made, name: args[1].name, type: args[1].type, topic: "", nsfw: false, overwrites: [] };
  }

  async editThread(...args: Parameters<DiscordPort["editThread"]>): Promise<void> {
    await this.#record("editThread", ...args);
  }

  async findThread(threadId: string): Promise<ChannelView | undefined> {
    await this.#record("findThread", threadId);
    return undefined;
  }

  async addToThread(...args: Parameters<DiscordPort["addToThread"]>): Promise<void> {
    await this.#record("addToThread", ...args);
  }

  async removeFromThread(...args: Parameters<DiscordPort["removeFromThread"]>): Promise<void> {
    await this.#record("removeFromThread", ...args);
  }

  async createRole(...args: Parameters<DiscordPort["createRole"]>): Promise<RoleView> {
    const made = await this.#record("createRole", ...args);
    const { name = "new role", color = 0, permissions = 0n } = args[1];
    return { id: made, name, color, permissions, position: 1 };
  }

  async editRole(...args: Parameters<DiscordPort["editRole"]>): Promise<void> {
    await this.#record("editRole", ...args);
  }

  async moveRole(...args: Parameters<DiscordPort["moveRole"]>): Promise<void> {
    await this.#record("moveRole", ...args);
  }

  async deleteRole(...args: Parameters<DiscordPort["deleteRole"]>): Promise<void> {
    await this.#record("deleteRole", ...args);
  }

  async setVoice(...args: Parameters<DiscordPort["setVoice"]>): Promise<void> {
    await this.#record("setVoice", ...args);
  }

  async suggest(
    interaction: InteractionReference,
    choices: readonly { name: string; value: string | number }[],
  ): Promise<void> {
    await this.#record("suggest", interaction.token, choices);
  }

  async executeWebhook(...[webhook, message, as]: Parameters<DiscordPort["executeWebhook"]>): Promise<void> {
    await this.#record("executeWebhook", webhook.id, message, as);
  }

  send(channelId: string, message: OutgoingMessage, replyTo?: string): Promise<string> {
    return this.#record("send", channelId, message, replyTo);
  }

  async deleteMessage(channelId: string, messageId: string): Promise<void> {
    await this.#record("deleteMessage", channelId, messageId);
  }

  async member(guildId: string, userId: string): Promise<FoundMember | undefined> {
    await this.#record("member", guildId, userId);
    return this.members.find((one) => one.user.id === userId);
  }

  async searchMembers(guildId: string, query: string): Promise<readonly FoundMember[]> {
    await this.#record("searchMembers", guildId, query);
    const wanted = query.toLowerCase();
    return this.members.filter((one) =>
      [one.nick, one.user.username, one.user.global_name].some((name) =>
        name?.toLowerCase().startsWith(wanted)
      )
    ).slice(0, 10);
  }

  async user(userId: string): Promise<APIUser | undefined> {
    await this.#record("user", userId);
    return this.users.find((one) => one.id === userId);
  }
}
