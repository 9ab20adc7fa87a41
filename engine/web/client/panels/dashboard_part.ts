import { h } from "preact";
import { lazyPart } from "./lazy_part.tsx";

export const Dashboard = lazyPart(
  () => import("../dashboard/dashboard.tsx").then(({ Dashboard }) => Dashboard),
  { style: "dashboard", waiting: h("p", { class: "part-missing", "aria-busy": "true" }, "One moment…") },
);
