/** Threads change: names, and whether they are open (source: Discord docs, resources/channel, modify channel). */
import { changeThread } from "../../guilds/threads.ts";
import type { Parts } from "../../parts.ts";
import { type Fields, Form } from "../../validation/form.ts";
import { type Channel, type ThreadState, threadState } from "../../world/channel.ts";
import { channelPayload } from "../../world/channel_payload.ts";
import type { Guild } from "../../world/guild.ts";
import { refusal } from "../errors.ts";
import { mayIn, needIn, needToSend } from "../lookups.ts";
import { type BotRequest, fieldsOf, ok, type RestAnswer } from "../route.ts";

export const ARCHIVE_MINUTES = [60, 1440, 4320, 10080];
const NAME = 100;
const SIX_HOURS_S = 21_600;

export function editThread(parts: Parts, guild: Guild, thread: Channel, request: BotRequest): RestAnswer {
  const body = fieldsOf(request.body);
  needRight(parts, thread, request, body);
  const state = threadState(thread);
  if (state.archived && body.archived !== false) throw refusal("archivedThread");
  const form = new Form();
  const { name, rate_limit_per_user: slowmode } = body;
  form.text(["name"], name, NAME, { min: 1 });
  form.integer(["rate_limit_per_user"], slowmode, 0, SIX_HOURS_S);
  if (body.auto_archive_duration !== undefined) {
    form.choice(["auto_archive_duration"], body.auto_archive_duration, ARCHIVE_MINUTES);
  }
  form.finish();
  changeThread(parts, guild, thread, stateIn(body, state), {
    ...(name === undefined ? {} : { name: String(name) }),
    ...(slowmode === undefined ? {} : { slowmode: Number(slowmode ?? 0) }),
  });
  return ok(channelPayload(parts.world, thread));
}

function stateIn(body: Fields, state: ThreadState): Partial<ThreadState> {
  const { archived, locked, invitable, auto_archive_duration: minutes } = body;
  return {
    archived: typeof archived === "boolean" ? archived : state.archived,
    locked: typeof locked === "boolean" ? locked : state.locked,
    invitable: typeof invitable === "boolean" ? invitable : state.invitable,
    autoArchive: typeof minutes === "number" ? minutes : state.autoArchive,
  };
}

/** Who opened a thread may name and close it, and anybody who writes there opens it again unless it is locked. */
function needRight(parts: Parts, thread: Channel, request: BotRequest, body: Fields): void {
  if (mayIn(parts, thread, request.application.id, "ManageThreads")) return;
  const fields = Object.keys(body);
  const { locked } = threadState(thread);
  if (fields.join() === "archived" && body.archived === false && !locked) {
    return needToSend(parts, thread, request);
  }
  const own = ["name", "archived", "auto_archive_duration"];
  const allowed = thread.ownerId === request.application.id && !locked &&
    fields.every((field) => own.includes(field));
  if (!allowed) needIn(parts, thread, request, "ManageThreads");
}
