/** What can stand beside the chat; fetched when it is first opened. */
import { lazyPart } from "./lazy_part.tsx";
import { h } from "preact";

const waiting = h("p", { class: "part-missing", "aria-busy": "true" }, "One moment…");

export const LabSide = lazyPart(
  () => import("../lab/lab_side.tsx").then(({ LabSide }) => LabSide),
  { style: "lab", waiting },
);
