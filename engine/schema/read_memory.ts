/** What was read of a bot in earlier loads. */
import { RememberedProblems } from "../diagnostics/remembered_problems.ts";
import { EntryMemory } from "./kit/entry_memory.ts";
import { TranslateMemory } from "./translate_memory.ts";

/**
 * For one bot, from load to load. Everything goes by the nodes of what was not parsed anew, and is given up
 * with these.
 */
export class ReadMemory {
  readonly translated = new TranslateMemory();
  readonly entries = new EntryMemory();
  readonly checked = new RememberedProblems();
}
