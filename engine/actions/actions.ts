/** Everything that a step can do. Each action is a file of its own; extensions add to this table. */
import type { ActionWord } from "../schema/steps/kind.ts";
import { ADD } from "./data/add.ts";
import { GET } from "./data/get.ts";
import { LEADERBOARD } from "./data/leaderboard.ts";
import { PUSH } from "./data/push.ts";
import { REMOVE } from "./data/remove.ts";
import { SET } from "./data/set.ts";
import { TAKE } from "./data/take.ts";
import { CHOOSE } from "./flow/choose.ts";
import { FOR_EACH } from "./flow/for_each.ts";
import { RANDOM } from "./flow/random.ts";
import { REPEAT } from "./flow/repeat.ts";
import { RUN } from "./flow/run_group.ts";
import { TRY } from "./flow/try.ts";
import { WAIT } from "./flow/wait.ts";
import { MODAL } from "./forms/modal.ts";
import { DELETE } from "./messages/delete.ts";
import { DIRECT_MESSAGE } from "./messages/direct_message.ts";
import { EDIT } from "./messages/edit.ts";
import { PIN } from "./messages/pin.ts";
import { UNPIN } from "./messages/pin.ts";
import { PURGE } from "./messages/purge.ts";
import { REACT } from "./messages/react.ts";
import { SEND } from "./messages/send.ts";
import { SLOWMODE } from "./messages/slowmode.ts";
import { TYPING } from "./messages/typing.ts";
import { BAN } from "./moderation/ban.ts";
import { GIVE_ROLE } from "./moderation/give_role.ts";
import { KICK } from "./moderation/kick.ts";
import { NICKNAME } from "./moderation/nickname.ts";
import { REMOVE_ROLE } from "./moderation/remove_role.ts";
import { TIMEOUT } from "./moderation/timeout.ts";
import { TOGGLE_ROLE } from "./moderation/toggle_role.ts";
import { UNBAN } from "./moderation/unban.ts";
import { HANDLER } from "./outside/handler.ts";
import { HTTP } from "./outside/http.ts";
import { WEBHOOK } from "./outside/webhook.ts";
import { REPLY } from "./reply_action.ts";
import { CREATE_CHANNEL } from "./server/create_channel.ts";
import { CREATE_ROLE } from "./server/create_role.ts";
import { CREATE_THREAD } from "./server/create_thread.ts";
import { DELETE_CHANNEL } from "./server/delete_channel.ts";
import { DELETE_ROLE } from "./server/delete_role.ts";
import { DELETE_THREAD } from "./server/delete_thread.ts";
import { EDIT_CHANNEL } from "./server/edit_channel.ts";
import { EDIT_ROLE } from "./server/edit_role.ts";
import { EDIT_THREAD } from "./server/edit_thread.ts";
import { LOCK_CHANNEL, UNLOCK_CHANNEL } from "./server/lock_channel.ts";
import { ADD_TO_THREAD, REMOVE_FROM_THREAD } from "./server/thread_people.ts";
import { STOP } from "./stop.ts";
import { DEAFEN, UNDEAFEN } from "./voice/deafen.ts";
import { DISCONNECT } from "./voice/disconnect.ts";
import { MOVE } from "./voice/move.ts";
import { MUTE, UNMUTE } from "./voice/mute.ts";

export const ACTIONS: readonly ActionWord[] = [
  REPLY,
  MODAL,
  DELETE,
  DIRECT_MESSAGE,
  EDIT,
  PIN,
  UNPIN,
  PURGE,
  REACT,
  SEND,
  SLOWMODE,
  TYPING,
  CHOOSE,
  FOR_EACH,
  RANDOM,
  REPEAT,
  RUN,
  TRY,
  WAIT,
  STOP,
  ADD,
  GET,
  LEADERBOARD,
  PUSH,
  REMOVE,
  SET,
  TAKE,
  BAN,
  GIVE_ROLE,
  KICK,
  NICKNAME,
  REMOVE_ROLE,
  TIMEOUT,
  TOGGLE_ROLE,
  UNBAN,
  CREATE_CHANNEL,
  EDIT_CHANNEL,
  DELETE_CHANNEL,
  LOCK_CHANNEL,
  UNLOCK_CHANNEL,
  CREATE_THREAD,
  EDIT_THREAD,
  DELETE_THREAD,
  ADD_TO_THREAD,
  REMOVE_FROM_THREAD,
  CREATE_ROLE,
  EDIT_ROLE,
  DELETE_ROLE,
  MOVE,
  DISCONNECT,
  MUTE,
  UNMUTE,
  DEAFEN,
  UNDEAFEN,
  HTTP,
  HANDLER,
  WEBHOOK,
];
