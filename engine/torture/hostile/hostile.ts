/** What people do on purpose: in definitions, in chats, in extensions; and where secrets could stand. */
import type { Part } from "../trial.ts";

export const hostile: Part = { name: "hostile", trials: [] };
