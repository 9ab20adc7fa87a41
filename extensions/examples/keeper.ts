/**
 * A keeper of data: notes of each person (key-value), a table of how busy each channel is (SQL), and files that are whole
 * after every crash. It listens to messages, does something once an hour, and gives everything back when it is unloaded.
 * Copy this file to the folder `extensions` to use it.
 */
import {
  defineCommand,
  defineCommandGroup,
  defineEvent,
  defineExtension,
  defineSchedule,
  defineSettings,
} from "cordial";

const SETTINGS = defineSettings({
  most_notes: {
    type: "integer",
    description: "How many notes a person may keep.",
    min: 1,
    max: 100,
    default: 20,
  },
});

const HOUR = 3_600_000;

export default defineExtension({
  version: "1.0.0",
  description: "Keeps notes, and counts messages by channel",
  settings: SETTINGS,
  tables: [
    "CREATE TABLE messages (channel_id TEXT PRIMARY KEY, count INTEGER NOT NULL DEFAULT 0) STRICT",
  ],
  commands: {
    note: defineCommandGroup({
      description: "Your notes",
      category: "Notes",
      subcommands: {
        add: defineCommand({
          description: "Keeps a note",
          options: { text: { type: "string", description: "The note", required: true, maxLength: 200 } },
          async run({ options, user, storage, metrics, reply, refuse, ...context }) {
            const { most_notes } = SETTINGS.of(context);
            const notes = (await storage.list({ prefix: `${user.id}:` })).length;
            if (notes >= most_notes) {
              refuse(`You have ${notes} notes already. Forget them with \`note clear\`.`);
            }
            await storage.set(`${user.id}:${Date.now()}`, options.text, { userId: user.id });
            metrics.count("notes");
            await reply({ text: `Noted. You have ${notes + 1}.`, ephemeral: true });
          },
        }),
        list: defineCommand({
          description: "Shows your notes",
          async run({ user, storage, reply }) {
            const notes = await storage.list({ prefix: `${user.id}:` });
            const lines = notes.map(({ value }, index) => `${index + 1}. ${String(value)}`);
            await reply({ text: lines.join("\n") || "You have no notes.", ephemeral: true });
          },
        }),
        clear: defineCommand({
          description: "Forgets your notes",
          async run({ user, storage, reply }) {
            const notes = await storage.list({ prefix: `${user.id}:` });
            for (const { key } of notes) await storage.delete(key);
            await reply({ text: `${notes.length} notes are forgotten.`, ephemeral: true });
          },
        }),
      },
    }),
    busy: defineCommand({
      description: "The busiest channels",
      category: "Notes",
      as: ["slash", "prefix"],
      async run({ tables, reply }) {
        const rows = await tables.all<{ channel_id: string; count: number }>(
          "SELECT channel_id, count FROM messages ORDER BY count DESC, channel_id LIMIT 5",
        );
        await reply(
          rows.map(({ channel_id, count }) => `<#${channel_id}>: ${count}`).join("\n") || "All is quiet.",
        );
      },
    }),
  },
  events: {
    count: defineEvent({
      when: "message",
      async run({ channel, tables }) {
        if (!channel) return;
        await tables.run(
          "INSERT INTO messages (channel_id, count) VALUES (?, 1) ON CONFLICT DO UPDATE SET count = count + 1",
          channel.id,
        );
      },
    }),
    report: defineSchedule({
      schedule: "every day at 06:00",
      async run({ tables, files }) {
        const rows = await tables.all("SELECT channel_id, count FROM messages ORDER BY channel_id");
        await files.writeJson(
          "report.json",
          rows.map(({ channel_id, count }) => [String(channel_id), Number(count)]),
        );
      },
    }),
  },
  setup({ every, onUnload, files, log }) {
    every(HOUR, async () => {
      await files.updateJson("hours.json", (hours) => Number(hours ?? 0) + 1);
    });
    onUnload(() => log.info("The keeper rests"));
  },
});
