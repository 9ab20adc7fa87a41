import type { DefinitionList, ShownDefinition } from "../../../../model/panels/definitions.ts";
import type { Asked } from "../kit/use_asked.ts";
import { countText } from "../kit/format.ts";
import { Pill, type Tone } from "../kit/pill.tsx";
import { Loaded, Section } from "../kit/section.tsx";
import { ProblemList } from "./problem_list.tsx";

const STATES: Readonly<Record<ShownDefinition["state"], readonly [Tone, string]>> = {
  running: ["good", "running"],
  kept: ["warning", "last good version is running"],
  off: ["bad", "not running"],
};

/** The bots as their files define them, and what is wrong there. */
export function DefinitionsSection({ asked }: { readonly asked: Asked<DefinitionList> }) {
  return (
    <Section
      title="Definitions"
      note="A file that is saved is taken over while the bots run, unless it has errors."
    >
      <Loaded asked={asked}>
        {({ bots, problems }) => (
          <div class="dash-list">
            {problems.length > 0 && (
              <section class="dash-card" aria-labelledby="dash-of-all">
                <h2 id="dash-of-all">Of the project</h2>
                <ProblemList problems={problems} />
              </section>
            )}
            {bots.map((bot) => <Definition key={bot.id} bot={bot} />)}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Definition(
  { bot: { id, name, state, files, counts, problems } }: { readonly bot: ShownDefinition },
) {
  const [tone, word] = STATES[state];
  return (
    <section class="dash-card" aria-labelledby={`dash-def-${id}`}>
      <header class="dash-line">
        <h2 id={`dash-def-${id}`}>{name}</h2>
        <Pill tone={tone}>{word}</Pill>
      </header>
      <ul class="dash-counts">
        {counts.map(({ what, count }) => (
          <li key={what}>
            <strong>{countText(count)}</strong> {what}
          </li>
        ))}
      </ul>
      <ul class="dash-files" aria-label={`Files of ${name}`}>
        {files.map((file) => (
          <li key={file}>
            <code>{file}</code>
          </li>
        ))}
      </ul>
      {problems.length === 0 ? <p class="dash-faint">No problems.</p> : <ProblemList problems={problems} />}
    </section>
  );
}
