/** What is said to the bot's owner. */
import { text } from "../text_table.ts";

const NAME = { name: "text" } as const;

export const OWNER_TEXTS = {
  sync_waiting: text("Discord takes no more slash commands for {time}. I wait, and go on then.", {
    time: "text",
  }),
  sync_same: text("The slash commands are up to date: nothing had to be changed."),
  sync_title: text("Slash commands: {added} added, {changed} changed, {removed} removed", {
    added: "number",
    changed: "number",
    removed: "number",
  }),
  sync_changed: text("{name} ({what})", { name: "text", what: "text" }),
  sync_failed: text("Discord did not take the slash commands: {reason}", { reason: "text" }),

  reload_changed: text("The bot's files are loaded again, in {ms} ms.", { ms: "number" }),
  reload_unchanged: text("Nothing has changed in the bot's files. Looked through in {ms} ms.", {
    ms: "number",
  }),
  reload_refused: text(
    'The bot\'s files have {problems} {plural(problems, "problem", "problems")}, so the last good version keeps ' +
      "running. What they are stands in the terminal and in the log.",
    { problems: "number" },
  ),
  extension_loaded: text("The extension {name} is loaded, in {ms} ms.", { name: "text", ms: "number" }),
  extension_unloaded: text("The extension {name} is no longer loaded.", NAME),
  extension_load_failed: text("The extension {name} is not loaded.", NAME),
  extension_unload_failed: text("The extension {name} is still loaded.", NAME),
  extension_blacklisted: text(
    "The extension {name} stands on the blacklist of the bot's file. Take it off there.",
    NAME,
  ),
  extension_near: text("Did you mean {near}?", { near: "text" }),

  atomictest_passed: text("🧪 All tests of file operations passed"),
  atomictest_failed: text("🧪 {failed} of {total} tests of file operations failed", {
    failed: "number",
    total: "number",
  }),
  atomictest_write: text("write"),
  atomictest_read: text("read"),
  atomictest_cached_read: text("cached read"),
  atomictest_integrity: text("integrity"),
  atomictest_parallel_writes: text("10 writes at once"),
  atomictest_cache: text("The cache of files holds {entries} of at most {limit}, each for {seconds} s.", {
    entries: "number",
    limit: "number",
    seconds: "number",
  }),

  explain_none: text(
    'There is no such run: {runs} {plural(runs, "run", "runs")} of this kind since I was started.',
    { runs: "number" },
  ),
  explain_answered: text("🔎 {command}: done", { command: "text" }),
  explain_refused: text("🔎 {command}: refused", { command: "text" }),
  explain_failed: text("🔎 {command}: failed", { command: "text" }),
  /** `person` and `place` are mentions, `place` is empty where there is none; `when` is a time of day. */
  explain_head: text("{person} {place} {when} · {ms} ms", {
    person: "text",
    place: "text",
    when: "text",
    ms: "number",
  }),
  explain_left_out: text("… and {count} more", { count: "number" }),

  shutdown_question: text("Stop {bot}? Nobody can start it from Discord again.", { bot: "text" }),
  shutdown_started: text("Stopping: running commands end, data is saved."),

  backup_done: text("The database is copied to {file}, in {ms} ms.", { file: "text", ms: "number" }),
} as const;
