/** How often something may be done: uses are counted in memory, and long cooldowns in the storage. */
export { type CooldownOptions, createCooldowns } from "./create_cooldowns.ts";
