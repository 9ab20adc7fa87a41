import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { PlaygroundChange } from "../../../model/playground.ts";
import type { PageAction } from "../../protocol.ts";
import { frameBatch, nextFrame } from "../connection/frame_batch.ts";
import { storeChoice, storedChoice, storeToken, takeToken } from "../connection/page_key.ts";
import { PageLink, Refusal } from "../connection/page_link.ts";
import type { PanelLink } from "../panels/panel_link.ts";
import type { PageActions } from "../state/contexts.ts";
import { initialState, openChannelId, type PageEvent, type PageState, reduce } from "../state/page_state.ts";

const TICK_MS = 1_000;

export interface Page {
  readonly state: PageState;
  readonly dispatch: (event: PageEvent) => void;
  readonly request: PageActions["request"];
  readonly panels: PanelLink;
  /** Opens the page with a token that somebody has typed. */
  readonly unlock: (token: string) => void;
}

/** The page's state, kept up to date over the WebSocket. */
export function usePage(): Page {
  const [state, dispatch] = useReducer(reduce, undefined, () => initialState(storedChoice()));
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });

  const link = useMemo(() => makeLink(dispatch), []);
  useEffect(() => {
    const open = () => link.open(takeToken());
    const retry = () => document.hidden || link.retry();
    open();
    addEventListener("hashchange", open);
    addEventListener("focus", retry);
    document.addEventListener("visibilitychange", retry);
    return () => {
      removeEventListener("hashchange", open);
      removeEventListener("focus", retry);
      document.removeEventListener("visibilitychange", retry);
      link.close();
    };
  }, []);

  useEffect(() => storeChoice(state.choice), [state.choice]);
  useEffect(() => {
    if (state.hello) document.title = state.hello.title;
  }, [state.hello]);
  const hasPassing = (state.world?.typing.length ?? 0) > 0 ||
    (state.world?.presses.some((press) => press.state === "waiting") ?? false);
  useEffect(() => {
    if (!hasPassing) return;
    const timer = setInterval(() => dispatch({ type: "tick", now: Date.now() }), TICK_MS);
    return () => clearInterval(timer);
  }, [hasPassing]);

  const request = useMemo(() => (action: PageAction) => {
    const { choice } = latest.current;
    const channelId = openChannelId(choice);
    if (!choice.actingAs || !channelId) {
      return Promise.reject(new Refusal("Choose a person and a channel first."));
    }
    return link.request({ as: choice.actingAs, channelId }, action);
  }, []);

  const panels = useMemo<PanelLink>(() => ({
    ask: (panel, ask, given) => link.ask(panel, ask, given) as Promise<never>,
    watch: (panel, listener) => link.watch(panel, (news) => listener(news as never)),
  }), []);

  const unlock = useMemo(() => (token: string) => {
    storeToken(token);
    link.open(token);
  }, []);

  return { state, dispatch, request, panels, unlock };
}

function makeLink(dispatch: (event: PageEvent) => void): PageLink {
  const batch = frameBatch<PlaygroundChange>(
    (changes) => dispatch({ type: "changes", changes, now: Date.now() }),
    nextFrame,
  );
  return new PageLink({
    openSocket: (protocols) => new WebSocket(`ws://${location.host}/socket`, protocols),
    isServerThere: () => fetch("/icon.svg", { cache: "no-store" }).then(({ ok }) => ok, () => false),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onLink: (link) => dispatch({ type: "link", link }),
    onNews(frame) {
      if (frame.kind === "changes") return batch.add(frame.changes);
      if (frame.kind === "hello") {
        const { kind: _, ...hello } = frame;
        return dispatch({ type: "hello", hello });
      }
      batch.clear();
      dispatch({ type: "snapshot", snapshot: frame.snapshot });
    },
  });
}
