/** Everything that a step can do. Each action is a file of its own; extensions add to this table. */
import type { ActionWord } from "../schema/steps/kind.ts";
import { ADD } from "./data/add.ts";
import { LEADERBOARD } from "./data/leaderboard.ts";
import { PUSH } from "./data/push.ts";
import { REMOVE } from "./data/remove.ts";
import { SET } from "./data/set.ts";
import { TAKE } from "./data/take.ts";
import { BAN } from "./moderation/ban.ts";
import { KICK } from "./moderation/kick.ts";
import { NICKNAME } from "./moderation/nickname.ts";
import { TIMEOUT } from "./moderation/timeout.ts";
import { UNBAN } from "./moderation/unban.ts";
import { REPLY } from "./reply_action.ts";
import { STOP } from "./stop.ts";

export const ACTIONS: readonly ActionWord[] = [
  REPLY,
  STOP,
  ADD,
  LEADERBOARD,
  PUSH,
  REMOVE,
  SET,
  TAKE,
  BAN,
  KICK,
  NICKNAME,
  TIMEOUT,
  UNBAN,
];
