import assert from "node:assert/strict";
import type { LogLine } from "./log.ts";
import { passesFilter } from "./log_filter.ts";

const LINE: LogLine = {
  id: 1,
  at: 0,
  level: "WARNING",
  logger: "discord.gateway",
  message: "The connection was lost",
  values: [{ name: "shard", text: "3" }],
  error: "Error: Reset by peer",
};

Deno.test("passesFilter goes by the level", () => {
  const levels = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] as const;
  const passing = levels.filter((level) => passesFilter(LINE, { level, search: "" }));
  assert.deepEqual(passing, ["DEBUG", "INFO", "WARNING"]);
});

Deno.test("passesFilter looks for every word, in all of the line, whatever the capitals are", () => {
  const passes = (search: string) => passesFilter(LINE, { level: "DEBUG", search });
  for (const search of ["", "  ", "LOST", "gateway lost", "shard=3", "reset  PEER", "(", "connection"]) {
    assert.equal(passes(search), search !== "(", search);
  }
  assert.equal(passes("lost found"), false);
});
