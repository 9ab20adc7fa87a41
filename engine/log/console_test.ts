import assert from "node:assert/strict";
import { consoleLogger } from "./console.ts";
import type { Level } from "./level.ts";

function recorded(level: Level) {
  const lines: string[] = [];
  const logger = consoleLogger("discord", {
    level,
    colour: false,
    now: () => 0,
    write: (line) => lines.push(line),
  });
  return { logger, lines };
}

Deno.test("consoleLogger writes time, level, name, message and values", () => {
  const { logger, lines } = recorded("INFO");
  logger.warning("slow answer", { ms: 900, guild: undefined });
  assert.match(lines[0]!, /^\d\d:\d\d:\d\d WARNING discord: slow answer \(ms=900\)$/);
});

Deno.test("consoleLogger leaves out what is below its level", () => {
  const { logger, lines } = recorded("WARNING");
  logger.debug("a");
  logger.info("b");
  logger.error("c");
  assert.equal(lines.length, 1);
});

Deno.test("consoleLogger shows an error's stack below the message, indented", () => {
  const { logger, lines } = recorded("INFO");
  logger.error("run failed", { errorId: "ab12", error: new Error("boom") });
  assert.match(lines[0]!, /run failed \(errorId=ab12\)\n {2}Error: boom\n {6}at /);
});

Deno.test("consoleLogger hides tokens", () => {
  const { logger, lines } = recorded("INFO");
  logger.info("login", { token: "anything", header: "Authorization: Bot abc.def" });
  assert.match(lines[0]!, /login \(token=\*{3}, header="Authorization: Bot \*{3}"\)$/);
});
