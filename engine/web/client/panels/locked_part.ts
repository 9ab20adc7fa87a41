import { lazyPart } from "./lazy_part.tsx";

/** What it is drawn with needs no token. */
export const LockedNotice = lazyPart(
  () => import("../shell/locked_notice.tsx").then(({ LockedNotice }) => LockedNotice),
  { style: "locked" },
);
