/** Emojis that the page offers to react with; any other one can be joined once the bot has reacted so. */
import type { PageActions } from "../state/contexts.ts";
import type { MenuItem } from "./menu_item.ts";

export const REACTION_COLUMNS = 6;

const EMOJIS = "👍 👎 ❤️ 😂 😮 😢 🎉 🔥 👀 🤔 🙏 💯 ✅ ❌ ⭐ 🚀 🎮 🎲 🔴 🟢 🔵 1️⃣ 2️⃣ 3️⃣".split(" ");

export function reactionItems(messageId: string, { attempt }: Pick<PageActions, "attempt">): MenuItem[] {
  return EMOJIS.map((emoji) => ({
    label: emoji,
    run: () => attempt({ do: "react", messageId, emoji }),
  }));
}
