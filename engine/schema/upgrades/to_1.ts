/**
 * From words that people paste to the first version of the language: those of the original framework and of discord.py
 * (`alias`, `brief`, `cooldown_seconds`, `command_prefix`, `owner_id`) and of Discord's own API (`min_value`, `image_url`).
 */
import type { OldWord, Upgrade } from "./upgrade.ts";

const CALLABLE = ["a command", "a subcommand"];
const DESCRIBED = [...CALLABLE, "an option"];

export const TO_1: Upgrade = {
  to: 1,
  words: [
    ...renamed(DESCRIBED, "description", ["desc", "brief", "help"]),
    ...renamed(CALLABLE, "aliases", ["alias"]),
    ...renamed(CALLABLE, "reply", ["response"]),
    ...renamed(CALLABLE, "options", ["args", "arguments", "parameters"]),
    { places: CALLABLE, key: "cooldown_seconds", use: "cooldown", value: seconds },
    ...renamed(["a cooldown"], "scope", ["type", "bucket"]),
    ...renamed(["an option"], "min", ["min_value"]),
    ...renamed(["an option"], "max", ["max_value"]),
    ...renamed(["a bot"], "prefix", ["command_prefix"]),
    ...renamed(["a bot"], "owner_ids", ["owner_id", "owners"]),
    ...renamed(["an embed"], "color", ["colour"]),
    ...renamed(["an embed"], "image", ["image_url"]),
    ...renamed(["an embed"], "thumbnail", ["thumbnail_url"]),
    ...renamed(["an embed"], "footer", ["footer_text"]),
    ...renamed(["a reply"], "ephemeral", ["only_you", "private"]),
  ],
};

function renamed(places: readonly string[], use: string, keys: readonly string[]): OldWord[] {
  return keys.map((key) => ({ places, key, use }));
}

/** `5` → `5s` */
function seconds(text: string): string | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? `${text}s` : undefined;
}
