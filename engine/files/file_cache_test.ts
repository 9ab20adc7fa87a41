import assert from "node:assert/strict";
import fc from "fast-check";
import { FileCache } from "./file_cache.ts";
import type { FileIdentity } from "./read_file.ts";

const state = (version: number): FileIdentity => ({
  device: 1,
  inode: 1,
  size: 1,
  modified: version,
  changed: 1,
});
const LIMITS = { maxBytes: 10, maxEntries: 3, lifetimeMs: 1_000 };

Deno.test("FileCache drops what was used longest ago", () => {
  const cache = new FileCache(LIMITS, () => 0);
  for (const path of ["a", "b", "c"]) cache.put(path, state(1), path, 1);
  cache.get("a", state(1));
  cache.put("d", state(1), "d", 1);
  const kept = ["a", "b", "c", "d"].filter((path) => cache.get(path, state(1)) !== undefined);
  assert.deepEqual(kept, ["a", "c", "d"]);
});

Deno.test("FileCache answers only for the same state in every part", () => {
  const other: Partial<FileIdentity>[] = [{ device: 2 }, { inode: 2 }, { size: 2 }, { modified: 2 }, {
    changed: 2,
  }];
  for (const part of other) {
    const cache = new FileCache(LIMITS, () => 0);
    cache.put("a", state(1), "text", 1);
    assert.equal(cache.get("a", { ...state(1), ...part }), undefined);
    assert.equal(cache.info().entries, 0, "a text that is out of date is forgotten");
  }
});

Deno.test("FileCache forgets when the clock is set back", () => {
  let now = 5_000;
  const cache = new FileCache(LIMITS, () => now);
  cache.put("a", state(1), "text", 1);
  now = 4_000;
  assert.equal(cache.get("a", state(1)), undefined);
});

interface ModelEntry {
  readonly path: string;
  readonly version: number;
  readonly bytes: number;
  readonly keptAt: number;
}

/** The plainest cache that could be right: a list, the last used at its end. */
class Model {
  list: ModelEntry[] = [];
  now = 0;
  hits = 0;
  misses = 0;

  get(path: string, version: number): boolean {
    const entry = this.list.find((each) => each.path === path);
    this.list = this.list.filter((each) => each !== entry);
    const hit = entry !== undefined && entry.version === version &&
      this.now - entry.keptAt < LIMITS.lifetimeMs;
    if (hit) this.list.push(entry);
    hit ? this.hits++ : this.misses++;
    return hit;
  }

  put(path: string, version: number, bytes: number): void {
    this.list = this.list.filter((each) => each.path !== path);
    if (bytes > LIMITS.maxBytes) return;
    this.list.push({ path, version, bytes, keptAt: this.now });
    while (this.list.length > LIMITS.maxEntries || this.bytes > LIMITS.maxBytes) this.list.shift();
  }

  get bytes(): number {
    return this.list.reduce((sum, each) => sum + each.bytes, 0);
  }

  get info() {
    this.list = this.list.filter((each) => this.now - each.keptAt < LIMITS.lifetimeMs);
    const { hits, misses, bytes } = this;
    return { ...LIMITS, entries: this.list.length, bytes, hits, misses };
  }
}

const path = fc.constantFrom("a", "b", "c", "d", "e");
const version = fc.integer({ min: 1, max: 2 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("get" as const), path, version }),
  fc.record({ kind: fc.constant("put" as const), path, version, bytes: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ kind: fc.constant("wait" as const), ms: fc.constantFrom(1, 500, 999, 1_000) }),
  fc.record({ kind: fc.constant("info" as const) }),
);

Deno.test("FileCache behaves as the plain model and stays within its bounds", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const model = new Model();
      const cache = new FileCache(LIMITS, () => model.now);
      for (const each of steps) {
        if (each.kind === "wait") model.now += each.ms;
        else if (each.kind === "info") assert.deepEqual(cache.info(), model.info);
        else if (each.kind === "put") {
          cache.put(each.path, state(each.version), `${each.path}${each.version}`, each.bytes);
          model.put(each.path, each.version, each.bytes);
        } else {
          const expected = model.get(each.path, each.version) ? `${each.path}${each.version}` : undefined;
          assert.equal(cache.get(each.path, state(each.version)), expected);
        }
      }
      const info = cache.info();
      assert.deepEqual(info, model.info);
      assert.ok(info.bytes <= LIMITS.maxBytes && info.entries <= LIMITS.maxEntries);
    }),
    { numRuns: 1_000 },
  );
});
