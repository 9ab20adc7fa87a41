import type { ShownProblem } from "../../../../model/panels/definitions.ts";
import { Pill } from "../kit/pill.tsx";
import { Ticked } from "../kit/ticked.tsx";

export function ProblemList({ problems }: { readonly problems: readonly ShownProblem[] }) {
  return (
    <ul class="dash-problems">
      {problems.map(({ severity, code, message, place, frame }, at) => (
        <li key={`${at} ${code}`}>
          <p>
            <Pill tone={severity === "error" ? "bad" : "warning"}>{severity}</Pill>{" "}
            <strong>
              <Ticked text={message} />
            </strong>
          </p>
          <p class="dash-faint">
            {place && <code>{place}</code>} {code}
          </p>
          {frame !== "" && <pre class="dash-frame" tabIndex={0}>{frame}</pre>}
        </li>
      ))}
    </ul>
  );
}
