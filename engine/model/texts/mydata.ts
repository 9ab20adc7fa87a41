/** What is said about what the bot keeps of a person. */
import { text } from "../text_table.ts";

export const MYDATA_TEXTS = {
  mydata_title: text("🗂️ What I keep about you"),
  mydata_nothing: text("I keep nothing about you."),
  mydata_file: text("It is in the file."),
  mydata_sent: text("I have sent you a direct message."),
  mydata_closed: text(
    "You do not take direct messages from me, and I do not show this to the whole channel. Allow direct messages in " +
      "this server's privacy settings, or use {slash}, which only you see.",
    { slash: "text" },
  ),
  mydata_question: text("Delete all that I keep about you? It cannot be brought back."),
  mydata_deleted: text(
    "All that I kept about you is deleted. Backups still hold it until they are replaced by newer ones; what you do " +
      "from now on can be noted anew.",
  ),
  mydata_nothing_deleted: text("There was nothing to delete: I keep nothing about you."),
} as const;
