import { useState } from "preact/hooks";
import { PanelContext } from "./panels/panel_link.ts";
import { LockedNotice } from "./panels/locked_part.ts";
import { PlaygroundView } from "./shell/playground_view.tsx";
import { TopBar } from "./shell/top_bar.tsx";
import { usePage } from "./shell/use_page.ts";
import { factsOf, type ViewName, viewsOf } from "./shell/views.ts";

/** The whole page. */
export function App() {
  const page = usePage();
  const { hello, link, world } = page.state;
  const [chosen, setChosen] = useState<ViewName>();
  const [tried, setTried] = useState(false);
  const unlock = (token: string) => {
    setTried(true);
    page.unlock(token);
  };
  if (link === "locked") return <LockedNotice wasTried={tried} onToken={unlock} />;
  if (!hello || hello.playground && !world) {
    return (
      <main class="locked" aria-busy="true">{link === "lost" ? "No connection yet…" : "Connecting…"}</main>
    );
  }
  const views = viewsOf(hello);
  const view = views.find((name) => name === chosen) ?? views[0];
  const Part = view && factsOf(view).Part;
  return (
    <PanelContext.Provider value={page.panels}>
      <div class="app">
        <TopBar isLocal={hello.playground} views={views} view={view} onView={setChosen} />
        {view === "chat" && world && <PlaygroundView page={page} world={world} />}
        {Part && <Part canWrite={hello.canWrite} isConnected={link === "open"} />}
      </div>
    </PanelContext.Provider>
  );
}
