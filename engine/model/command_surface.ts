/** Where a command can be called from. A mention of the bot works wherever `prefix` does. */
export type Surface = "slash" | "prefix" | "user_menu" | "message_menu";
