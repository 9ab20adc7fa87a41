import { useMemo, useRef, useState } from "preact/hooks";
import { Icon } from "../basics/icon.tsx";
import { useNews } from "../panels/panel_link.ts";
import { BackupsSection } from "./backups/backups_section.tsx";
import { DefinitionsSection } from "./definitions/definitions_section.tsx";
import { errorsIn, useDefinitions } from "./definitions/use_definitions.ts";
import { ErrorsSection } from "./errors/errors_section.tsx";
import { ExtensionsSection } from "./extensions/extensions_section.tsx";
import { FactsContext, usePageFacts } from "./kit/page_facts.ts";
import { LogSection } from "./log/log_section.tsx";
import { Overview } from "./overview/overview.tsx";
import { RunsSection } from "./runs_section.tsx";
import { SchedulesSection } from "./schedules/schedules_section.tsx";
import { SectionNav } from "./section_nav.tsx";
import { type SectionName, storedSection, storeSection } from "./sections.ts";
import { ServersSection } from "./servers/servers_section.tsx";
import { useTeller } from "./use_teller.ts";

export interface DashboardProps {
  readonly canWrite: boolean;
  readonly isConnected: boolean;
}

/** How the bots are: numbers, log, errors, and all that belongs to them. */
export function Dashboard({ canWrite, isConnected }: DashboardProps) {
  const { told, tell, forget } = useTeller();
  const facts = useMemo(() => ({ canWrite, isConnected, tell }), [canWrite, isConnected, tell]);
  return (
    <FactsContext.Provider value={facts}>
      <Sections />
      <div class="dash-told" role="status">
        {told && !told.isProblem && <p>{told.text}</p>}
      </div>
      <div class="dash-told" role="alert">
        {told?.isProblem && (
          <p class="bad">
            {told.text}
            <button type="button" class="icon-button" aria-label="Put away" onClick={forget}>
              <Icon name="close" size={16} />
            </button>
          </p>
        )}
        {!isConnected && <p class="bad">No connection to the program. What stands here is not up to date.</p>}
      </div>
    </FactsContext.Provider>
  );
}

function Sections() {
  const { canWrite } = usePageFacts();
  const [chosen, setChosen] = useState<SectionName>(storedSection);
  const [newErrors, setNewErrors] = useState(0);
  const body = useRef<HTMLElement>(null);
  const definitions = useDefinitions();
  useNews("errors", ({ errors }) => chosen !== "errors" && setNewErrors((before) => before + errors.length));
  const choose = (name: SectionName) => {
    if (name === "errors") setNewErrors(0);
    storeSection(name);
    setChosen(name);
    body.current?.scrollTo({ top: 0 });
  };
  const badges = {
    errors: { count: newErrors, words: "new" },
    definitions: { count: definitions.value ? errorsIn(definitions.value) : 0, words: "with errors" },
  };
  return (
    <div class="dashboard">
      <SectionNav chosen={chosen} badges={badges} canWrite={canWrite} onChoose={choose} />
      <main ref={body} class={`dash-body ${chosen}`}>
        {chosen === "overview" && <Overview />}
        {chosen === "log" && <LogSection />}
        {chosen === "errors" && <ErrorsSection />}
        {chosen === "runs" && <RunsSection />}
        {chosen === "definitions" && <DefinitionsSection asked={definitions} />}
        {chosen === "extensions" && <ExtensionsSection />}
        {chosen === "schedules" && <SchedulesSection />}
        {chosen === "backups" && <BackupsSection />}
        {chosen === "servers" && <ServersSection />}
      </main>
    </div>
  );
}
