/** How far schedules have come, in a bot's database. */
import type { Json, ValueStore } from "../../model/storage.ts";
import type { Mark, ScheduleMemory } from "../../schedules/mod.ts";

const NAMESPACE = "schedules";

/** Methods throw a `StorageError`. */
export function scheduleMemory(values: Pick<ValueStore, "list" | "set" | "delete">): ScheduleMemory {
  return {
    async all() {
      const marks = new Map<string, Mark>();
      let page = await values.list(NAMESPACE);
      while (page.length > 0) {
        for (const { key, value } of page) {
          const mark = markOf(value);
          if (mark) marks.set(key, mark);
        }
        page = await values.list(NAMESPACE, { after: page.at(-1)!.key });
      }
      return marks;
    },
    set: (key, { at, schedule }) => values.set(NAMESPACE, key, { at, schedule }),
    delete: async (key) => void await values.delete(NAMESPACE, key),
  };
}

function markOf(value: Json): Mark | undefined {
  if (typeof value !== "object" || value === null || !("at" in value) || !("schedule" in value)) {
    return undefined;
  }
  const { at, schedule } = value;
  return typeof at === "number" && typeof schedule === "string" ? { at, schedule } : undefined;
}
