import { useMemo, useRef, useState } from "preact/hooks";
import { type OpenSource, OpenSourceContext, type SourcePlace } from "./editor/source_link.ts";
import type { LiveWish } from "./live/live_wish.ts";
import { LivePart } from "./panels/live_part.ts";
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
  const [wish, setWish] = useState<LiveWish>();
  const [source, setSource] = useState<SourcePlace>();
  const [tried, setTried] = useState(false);
  const opened = useRef(new Set<ViewName>()).current;
  const openSource = useMemo<OpenSource>(() => (place) => {
    setSource({ ...place });
    setChosen("editor");
  }, []);
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
  const isLive = hello.panels.includes("live");
  const views = viewsOf(hello);
  const view = views.find((name) => name === chosen) ?? views[0];
  if (view) opened.add(view);
  return (
    <PanelContext.Provider value={page.panels}>
      <OpenSourceContext.Provider value={views.includes("editor") ? openSource : undefined}>
        <div class="app">
          <TopBar isLocal={hello.playground} views={views} view={view} onView={setChosen} />
          {view === "chat" && world && (
            <PlaygroundView page={page} world={world} wish={isLive ? setWish : undefined} />
          )}
          {views.map((name) => {
            const { Part, isKept } = factsOf(name);
            return Part && (name === view || isKept && opened.has(name)) && (
              <div key={name} class="view" hidden={name !== view}>
                <Part canWrite={hello.canWrite} isConnected={link === "open"} {...source ? { source } : {}} />
              </div>
            );
          })}
          {isLive && <LivePart actingAs={page.state.choice.actingAs} wish={wish} />}
        </div>
      </OpenSourceContext.Provider>
    </PanelContext.Provider>
  );
}
