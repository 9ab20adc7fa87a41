import { lazyPart } from "./lazy_part.tsx";

/** Fetched as soon as the page stands there: saves are told wherever one is. */
export const LivePart = lazyPart(
  () => import("../live/live_part.tsx").then(({ LivePart }) => LivePart),
  { style: "live" },
);
