/** The views of the page, each of which takes the whole window. */
import type { FunctionComponent } from "preact";
import type { Hello } from "../../protocol.ts";
import type { IconName } from "../basics/icon.tsx";
import { Dashboard } from "../panels/dashboard_part.ts";
import { lazyPart } from "../panels/lazy_part.tsx";
import type { ViewProps } from "./view_props.ts";

interface ViewFacts {
  readonly label: string;
  readonly icon: IconName;
  readonly isThere: (hello: Hello) => boolean;
  /** Absent for the chat, which is there at once. */
  readonly Part?: FunctionComponent<ViewProps>;
  /** Stays as it is while another view is shown. */
  readonly isKept?: boolean;
}

/** The first of those that are there is open at first: the chat, and where there is none, how the bots are. */
export const VIEWS = {
  chat: { label: "Chat", icon: "chat", isThere: ({ playground }) => playground },
  dashboard: {
    label: "Dashboard",
    icon: "gauge",
    isThere: ({ panels }) => panels.includes("status"),
    Part: Dashboard,
  },
  editor: {
    label: "Editor",
    icon: "file",
    isThere: ({ panels }) => panels.includes("files"),
    Part: lazyPart<ViewProps>(() => import("../editor/editor.tsx").then(({ Editor }) => Editor), {
      style: "editor",
    }),
    isKept: true,
  },
} satisfies Record<string, ViewFacts>;

export type ViewName = keyof typeof VIEWS;

export function factsOf(view: ViewName): ViewFacts {
  return VIEWS[view];
}

/** Those that this server has something for. */
export function viewsOf(hello: Hello): ViewName[] {
  return (Object.keys(VIEWS) as ViewName[]).filter((view) => factsOf(view).isThere(hello));
}
