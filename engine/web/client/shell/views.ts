/** The views of the page, each of which takes the whole window. */
import type { FunctionComponent } from "preact";
import type { Hello } from "../../protocol.ts";
import type { IconName } from "../basics/icon.tsx";
import { Dashboard } from "../panels/dashboard_part.ts";

export interface ViewProps {
  /** Whether this page may change things. */
  readonly canWrite: boolean;
  /** Whether what it shows can be up to date. */
  readonly isConnected: boolean;
}

interface ViewFacts {
  readonly label: string;
  readonly icon: IconName;
  readonly isThere: (hello: Hello) => boolean;
  /** Absent for the chat, which is there at once. */
  readonly Part?: FunctionComponent<ViewProps>;
}

export const VIEWS = {
  chat: { label: "Chat", icon: "chat", isThere: ({ playground }) => playground },
  dashboard: {
    label: "Dashboard",
    icon: "gauge",
    isThere: ({ panels }) => panels.includes("status"),
    Part: Dashboard,
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
