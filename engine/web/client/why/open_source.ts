/** What the parts of a run can ask of whoever shows them. */
import { createContext } from "preact";
import type { SourcePlace } from "../../../model/panels/runs.ts";

/** Opens a place of a definition. */
export const OpenSource = createContext<(place: SourcePlace) => void>(() => {});
