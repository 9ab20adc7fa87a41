import assert from "node:assert/strict";
import { Progress } from "./progress.ts";

function written(isTerminal: boolean) {
  const texts: string[] = [];
  const time = { now: 1_000 };
  return { texts, time, progress: new Progress((text) => void texts.push(text), isTerminal, () => time.now) };
}

Deno.test("Progress writes all that runs into one line of a terminal, and keeps a line of what is over", () => {
  const { texts, time, progress } = written(true);
  progress.show("a", "0 of 9");
  progress.show("b", "0 of 2");
  progress.show("a", "1 of 9");
  time.now += 200;
  progress.show("a", "2 of 9");
  progress.close("a", "9 in 1.0 s");
  progress.end();
  const clear = "\r\x1b[2K";
  assert.deepEqual(texts, [
    `${clear}a 0 of 9`,
    `${clear}a 0 of 9 | b 0 of 2`,
    `${clear}a 2 of 9 | b 0 of 2`,
    `${clear}a 9 in 1.0 s\n`,
    clear,
  ]);
});

Deno.test("Progress writes a line into a file now and then, and one of each that is over", () => {
  const { texts, time, progress } = written(false);
  progress.show("a", "0 of 9");
  progress.show("b", "0 of 2");
  progress.show("a", "1 of 9");
  time.now += 60_000;
  progress.show("a", "2 of 9");
  progress.close("b", "2 in 60.0 s");
  progress.end();
  assert.deepEqual(texts, ["a 0 of 9\n", "a 2 of 9 | b 0 of 2\n", "b 2 in 60.0 s\n"]);
});
