import assert from "node:assert/strict";
import { PlaygroundRefusal } from "../model/playground.ts";

/** Holds that a person is refused, with words that fit. */
export function refuses(doing: Promise<unknown>, words: RegExp): Promise<void> {
  return assert.rejects(doing, (error: unknown) => {
    assert.ok(error instanceof PlaygroundRefusal);
    assert.match(error.message, words);
    return true;
  });
}
