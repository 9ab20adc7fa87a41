import { useState } from "preact/hooks";
import type { ExtensionInfo, ExtensionState } from "../../../../model/extensions.ts";
import type { ExtensionList } from "../../../../model/panels/extensions.ts";
import { useAsk, useNews } from "../../panels/panel_link.ts";
import { msText } from "../kit/format.ts";
import { usePageFacts } from "../kit/page_facts.ts";
import { Pill, type Tone } from "../kit/pill.tsx";
import { Loaded, Section } from "../kit/section.tsx";
import { type Column, Table } from "../kit/table.tsx";
import { useAsked } from "../kit/use_asked.ts";

const TONES: Readonly<Record<ExtensionState, Tone>> = {
  loaded: "good",
  failed: "bad",
  unloaded: "plain",
  blacklisted: "plain",
};

interface Row {
  readonly bot: string;
  readonly extension: ExtensionInfo;
}

type Wish = "load" | "unload" | "reload";
const DONE: Readonly<Record<Wish, string>> = { load: "loaded", unload: "unloaded", reload: "reloaded" };

/** TypeScript that developers have added, which is exchanged while the bots run. */
export function ExtensionsSection() {
  const ask = useAsk();
  const { canWrite, tell } = usePageFacts();
  const asked = useAsked<ExtensionList>(() => ask("extensions", "list", {}));
  const [busy, setBusy] = useState<string>();
  useNews("extensions", asked.set);

  const wish = (what: Wish, { bot, extension: { name } }: Row) => {
    setBusy(`${bot} ${name}`);
    ask("extensions", what, { bot, name }).then(
      ({ state, problem }) => {
        const isDone = state === (what === "unload" ? "unloaded" : "loaded") &&
          (problem === undefined || what === "unload");
        if (isDone) tell(`${name} was ${DONE[what]} in ${bot}.`);
        else tell(`${name}: ${problem ?? `it is ${state}`}`, true);
        asked.reload();
      },
      (error: Error) => tell(error.message, true),
    ).finally(() => setBusy(undefined));
  };

  const actions = (row: Row) => {
    const { bot, extension: { name, state } } = row;
    const button = (what: Wish, label: string) => (
      <button
        key={what}
        type="button"
        class="dash-button"
        disabled={busy !== undefined}
        aria-label={`${label} ${name} in ${bot}`}
        onClick={() => wish(what, row)}
      >
        {label}
      </button>
    );
    if (state === "blacklisted") return null;
    return (
      <div class="dash-buttons">
        {state === "loaded"
          ? [button("reload", "Reload"), button("unload", "Unload")]
          : button("load", "Load")}
      </div>
    );
  };

  const columns = (several: boolean): Column<Row>[] => [
    {
      head: "Extension",
      kind: "main",
      cell: ({ extension: { name, description } }) => (
        <>
          <strong>{name}</strong>
          {description && <span class="dash-faint">{description}</span>}
        </>
      ),
    },
    ...several ? [{ head: "Bot", cell: ({ bot }: Row) => bot }] : [],
    { head: "State", cell: ({ extension: { state } }) => <Pill tone={TONES[state]}>{state}</Pill> },
    { head: "Version", cell: ({ extension: { version } }) => version ?? "–" },
    { head: "Loaded in", cell: ({ extension: { loadMs } }) => loadMs === undefined ? "–" : msText(loadMs) },
    ...canWrite ? [{ head: "What can be done", kind: "actions" as const, cell: actions }] : [],
  ];

  return (
    <Section title="Extensions" note="A file in extensions/ that is saved is exchanged by itself.">
      <Loaded asked={asked}>
        {({ bots }) => {
          const rows = bots.flatMap(({ id, extensions }) =>
            extensions.map((extension): Row => ({ bot: id, extension }))
          );
          if (rows.length === 0) return <p class="dash-empty">The folder extensions/ holds none.</p>;
          return (
            <section class="dash-card" aria-busy={busy !== undefined}>
              <Table
                label="Extensions"
                columns={columns(bots.length > 1)}
                rows={rows}
                keyOf={({ bot, extension: { name } }) => `${bot} ${name}`}
                below={({ extension: { problem } }) => problem && <p class="dash-problem">{problem}</p>}
              />
            </section>
          );
        }}
      </Loaded>
    </Section>
  );
}
