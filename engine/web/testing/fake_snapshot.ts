import type { PlaygroundSnapshot } from "../../model/playground.ts";
import type { Entry } from "../client/state/entry.ts";
import { message } from "./fake_messages.ts";
import { ADA, BO, BOT, commands, CY, GENERAL, guilds, presences } from "./fake_world.ts";

export const snapshot = (more: Partial<PlaygroundSnapshot> = {}): PlaygroundSnapshot => ({
  guilds,
  people: [ADA, BO, CY],
  bots: [BOT],
  presences,
  messages: {},
  commands,
  directs: [],
  modals: [],
  ...more,
});
const start = "2026-08-04T12:00:00.000Z";
const at = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
export const seen = (id: string, minutes = 0, author = ADA) => ({
  message: message(id, GENERAL, author, `text ${id}`, { timestamp: at(minutes) }),
});
export const keys = (entries: readonly Entry[] | undefined) => entries?.map(({ key }) => key);
