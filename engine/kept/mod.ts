/** What runs keep for later ones, and who has pressed what: both over the storage. */
export { createKeptValues, type KeptOptions } from "./create_kept_values.ts";
export { createPresses, type PressesOptions } from "./create_presses.ts";
