import type { LogLine } from "../../../../model/panels/log.ts";
import { memo } from "../../basics/memo.ts";
import { LevelPill } from "../kit/level_pill.tsx";
import { momentText } from "../kit/format.ts";
import { ValueList } from "../kit/value_list.tsx";

/** One line of the log; drawn once, however many come after it. */
export const LogRow = memo(({ line }: { readonly line: LogLine }) => (
  <li class={`dash-log-row ${line.level.toLowerCase()}`}>
    <time dateTime={new Date(line.at).toISOString()}>{momentText(line.at, Date.now())}</time>
    <LevelPill level={line.level} />
    <span class="dash-logger">{line.logger}</span>
    <div class="dash-log-text">
      <span class="dash-log-message">{line.message}</span>
      <ValueList values={line.values} />
      {line.error && (
        <details>
          <summary>{line.error.split("\n", 1)[0]}</summary>
          <pre class="dash-stack" tabIndex={0}>{line.error}</pre>
        </details>
      )}
    </div>
  </li>
));
