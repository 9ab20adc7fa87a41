import { useState } from "preact/hooks";
import type { BackupFile, BackupList, BotBackups } from "../../../../model/panels/backups.ts";
import { useAsk } from "../../panels/panel_link.ts";
import { CopyButton } from "../kit/copy_button.tsx";
import { agoText, bytesText, momentText } from "../kit/format.ts";
import { usePageFacts } from "../kit/page_facts.ts";
import { Loaded, Section } from "../kit/section.tsx";
import { type Column, Table } from "../kit/table.tsx";
import { useAsked } from "../kit/use_asked.ts";
import { useNow } from "../kit/use_now.ts";

/** Copies of what the bots remember. */
export function BackupsSection() {
  const ask = useAsk();
  const { tell } = usePageFacts();
  const asked = useAsked<BackupList>(() => ask("backups", "list", {}));
  const [busy, setBusy] = useState<string>();
  const create = (bot: string) => {
    setBusy(bot);
    ask("backups", "create", { bot }).then(
      ({ name, bytes }) => {
        tell(`${name} was made (${bytesText(bytes)}).`);
        asked.reload();
      },
      (error: Error) => tell(error.message, true),
    ).finally(() => setBusy(undefined));
  };
  const restore = (bot: string, name: string) => {
    setBusy(bot);
    ask("backups", "restore", { bot, name }).then(
      ({ kept }) => {
        tell(
          `${name} is the database of ${bot} now.${
            kept === null ? "" : ` What was there before is kept: ${kept}`
          }`,
        );
        asked.reload();
      },
      (error: Error) => tell(error.message, true),
    ).finally(() => setBusy(undefined));
  };
  return (
    <Section
      title="Backups"
      note="Made every day and at every stop. A backup is looked through before it counts."
    >
      <Loaded asked={asked}>
        {({ bots }) => (
          <div class="dash-list">
            {bots.map((bot) => (
              <Backups
                key={bot.id}
                bot={bot}
                busy={busy !== undefined}
                onCreate={() => create(bot.id)}
                onRestore={(name) => restore(bot.id, name)}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Backups({ bot: { id, database, bytes, backups }, busy, onCreate, onRestore }: {
  readonly bot: BotBackups;
  readonly busy: boolean;
  readonly onCreate: () => void;
  readonly onRestore: (name: string) => void;
}) {
  const { canWrite } = usePageFacts();
  const [restored, setRestored] = useState<string>();
  const now = useNow(60_000);
  const columns: readonly Column<BackupFile>[] = [
    {
      head: "Backup",
      kind: "main",
      cell: ({ name }) => <code>{name}</code>,
    },
    {
      head: "Made",
      cell: ({ at }) => (
        <>
          <time dateTime={new Date(at).toISOString()}>{momentText(at, now)}</time>
          <span class="dash-faint">{agoText(at, now)}</span>
        </>
      ),
    },
    { head: "Size", cell: ({ bytes }) => bytesText(bytes) },
    {
      head: "What can be done",
      kind: "actions",
      cell: ({ name }) => (
        <button
          type="button"
          class="dash-button"
          aria-expanded={restored === name}
          aria-label={`Restore… ${name}`}
          onClick={() => setRestored(restored === name ? undefined : name)}
        >
          Restore…
        </button>
      ),
    },
  ];
  return (
    <section class="dash-card" aria-labelledby={`dash-backups-${id}`}>
      <header class="dash-line">
        <h2 id={`dash-backups-${id}`}>{id}</h2>
        <span class="dash-faint">
          <code>{database}</code> {bytesText(bytes)}
        </span>
        {canWrite && (
          <button
            type="button"
            class="dash-button main"
            disabled={busy}
            aria-label={`Back up now: ${id}`}
            onClick={onCreate}
          >
            Back up now
          </button>
        )}
      </header>
      {backups.length === 0 ? <p class="dash-empty">There are no backups yet.</p> : (
        <Table
          label={`Backups of ${id}`}
          columns={columns}
          rows={backups}
          keyOf={({ name }) => name}
          below={({ name, restore }) =>
            restored === name && (
              <RestoreHelp
                command={restore}
                busy={busy}
                onRestore={canWrite ? () => onRestore(name) : undefined}
              />
            )}
        />
      )}
    </section>
  );
}

interface RestoreHelpProps {
  /** What does it while the program does not run. */
  readonly command: string;
  readonly busy: boolean;
  /** Absent where the page may only look. */
  readonly onRestore: (() => void) | undefined;
}

/** A database cannot be exchanged while a bot works with it. */
function RestoreHelp({ command, busy, onRestore }: RestoreHelpProps) {
  return (
    <div class="dash-help">
      {onRestore && (
        <>
          <p>
            The bot is stopped for a moment and starts again with this backup. What is there now is kept
            beside it.
          </p>
          <button type="button" class="dash-button main" disabled={busy} onClick={onRestore}>
            {busy ? "Restoring…" : "Restore it now"}
          </button>
        </>
      )}
      <p>
        {onRestore ? "Or stop" : "Stop"} the program, run this in its folder, and start it again.
      </p>
      <p class="dash-command">
        <code>{command}</code>
        <CopyButton text={command} what="the command" />
      </p>
    </div>
  );
}
