import { useId, useState } from "preact/hooks";
import type { ShownServer } from "../../../../model/panels/servers.ts";
import { useAsk } from "../../panels/panel_link.ts";

export interface ServerFormProps {
  readonly server: ShownServer;
  readonly onDone: (server: ShownServer) => void;
  readonly onCancel: () => void;
}

/** The prefix and the time zone of a server. An empty field takes the bot's own. */
export function ServerForm(
  { server: { bot, id, name, prefix, timezone }, onDone, onCancel }: ServerFormProps,
) {
  const ask = useAsk();
  const zones = useId();
  const [typed, setTyped] = useState({
    prefix: prefix.own ? prefix.value : "",
    timezone: timezone.own ? timezone.value : "",
  });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    ask("servers", "change", {
      bot,
      server: id,
      prefix: typed.prefix.trim() || null,
      timezone: typed.timezone.trim() || null,
    }).then(onDone, (error: Error) => setProblem(error.message)).finally(() => setBusy(false));
  };
  return (
    <form
      class="dash-form"
      aria-label={`Settings of ${name}`}
      onSubmit={save}
      onKeyDown={({ key }) => key === "Escape" && onCancel()}
    >
      <label>
        <span>Prefix</span>
        <input
          class="dash-field"
          value={typed.prefix}
          placeholder="as the bot has it"
          maxLength={100}
          autoFocus
          onInput={({ currentTarget: { value } }) => setTyped({ ...typed, prefix: value })}
        />
      </label>
      <label>
        <span>Time zone</span>
        <input
          class="dash-field"
          value={typed.timezone}
          placeholder="as the bot has it"
          list={zones}
          maxLength={100}
          onInput={({ currentTarget: { value } }) => setTyped({ ...typed, timezone: value })}
        />
        <datalist id={zones}>
          {Intl.supportedValuesOf("timeZone").map((zone) => <option key={zone} value={zone} />)}
        </datalist>
      </label>
      <div class="dash-buttons">
        <button type="submit" class="dash-button main" disabled={busy}>Save</button>
        <button type="button" class="dash-button" onClick={onCancel}>Cancel</button>
      </div>
      {problem && <p class="dash-problem" role="alert">{problem}</p>}
    </form>
  );
}
