import { lazyPart } from "../../panels/lazy_part.tsx";

/** It looks as runs do beside the chat. */
export const FailedRunView = lazyPart(
  () => import("./failed_run.tsx").then(({ FailedRunView }) => FailedRunView),
  { style: "why" },
);
