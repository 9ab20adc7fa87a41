import { useState } from "preact/hooks";
import type { ServerList, Setting, ShownServer } from "../../../../model/panels/servers.ts";
import { useAsk } from "../../panels/panel_link.ts";
import { Drawing } from "../kit/drawing.tsx";
import { countText } from "../kit/format.ts";
import { usePageFacts } from "../kit/page_facts.ts";
import { Loaded, Section } from "../kit/section.tsx";
import { type Column, Table } from "../kit/table.tsx";
import { useAsked } from "../kit/use_asked.ts";
import { useLater } from "../log/use_later.ts";
import { ServerForm } from "./server_form.tsx";

/** Milliseconds without a key after which a search begins. */
const PATIENCE = 200;

const keyOf = ({ bot, id }: ShownServer) => `${bot} ${id}`;

/** The servers that the bots are in, and what was set there. */
export function ServersSection() {
  const ask = useAsk();
  const { canWrite, tell } = usePageFacts();
  const [typed, setTyped] = useState("");
  const [edited, setEdited] = useState<string>();
  const search = useLater(typed, PATIENCE);
  const asked = useAsked<ServerList>(() => ask("servers", "list", { search }), [search]);
  const changed = (server: ShownServer) => {
    const { value } = asked;
    setEdited(undefined);
    tell(`${server.name} was changed.`);
    if (!value) return;
    const servers = value.servers.map((one) => keyOf(one) === keyOf(server) ? server : one);
    asked.set({ ...value, servers });
  };
  return (
    <Section title="Servers">
      <div class="dash-filters" role="search">
        <label class="dash-search">
          <Drawing name="search" size={16} />
          <input
            type="search"
            placeholder="Search by name or id"
            aria-label="Search servers"
            maxLength={100}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      </div>
      <Loaded asked={asked}>
        {({ servers, found, all }) => {
          if (servers.length === 0) {
            return (
              <p class="dash-empty">
                {all === 0 ? "The bots are in no server." : "No server is called like that."}
              </p>
            );
          }
          const several = new Set(servers.map(({ bot }) => bot)).size > 1;
          return (
            <>
              <p class="dash-note" role="status">
                {found > servers.length
                  ? `The first ${servers.length} of ${countText(found)} servers`
                  : `${countText(found)} ${found === 1 ? "server" : "servers"}`}
              </p>
              <section class="dash-card">
                <Table
                  label="Servers"
                  columns={columns(several, canWrite ? edited : undefined, canWrite ? setEdited : undefined)}
                  rows={servers}
                  keyOf={keyOf}
                  below={(server) =>
                    edited === keyOf(server) && (
                      <ServerForm
                        server={server}
                        onDone={changed}
                        onCancel={() => setEdited(undefined)}
                      />
                    )}
                />
              </section>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function columns(
  several: boolean,
  edited: string | undefined,
  onEdit: ((key: string | undefined) => void) | undefined,
): Column<ShownServer>[] {
  return [
    {
      head: "Server",
      kind: "main",
      cell: ({ name, id }) => (
        <>
          <strong>{name}</strong>
          <code>{id}</code>
        </>
      ),
    },
    ...several ? [{ head: "Bot", cell: ({ bot }: ShownServer) => bot }] : [],
    { head: "Members", cell: ({ members }) => members === undefined ? "out of order" : countText(members) },
    { head: "Language", cell: ({ language }) => language ?? "–" },
    { head: "Prefix", cell: ({ prefix }) => <Value setting={prefix} /> },
    { head: "Time zone", cell: ({ timezone }) => <Value setting={timezone} /> },
    { head: "Roles for commands", cell: ({ commandRoles }) => <CommandRoles roles={commandRoles} /> },
    ...onEdit
      ? [{
        head: "What can be done",
        kind: "actions" as const,
        cell: (server: ShownServer) => (
          <button
            type="button"
            class="dash-button"
            aria-expanded={edited === keyOf(server)}
            aria-label={`Change ${server.name}`}
            onClick={() => onEdit(edited === keyOf(server) ? undefined : keyOf(server))}
          >
            Change…
          </button>
        ),
      }]
      : [],
  ];
}

function Value({ setting: { value, own } }: { readonly setting: Setting }) {
  return own ? <strong>{value}</strong> : (
    <>
      {value} <span class="dash-faint">of the bot</span>
    </>
  );
}

function CommandRoles({ roles }: { readonly roles: ShownServer["commandRoles"] }) {
  if (roles.length === 0) return <>–</>;
  return (
    <ul class="dash-roles">
      {roles.map(({ command, roles: names }) => (
        <li key={command}>
          <strong>{command}</strong> {names.length === 0 ? "everybody" : names.join(", ")}
        </li>
      ))}
    </ul>
  );
}
