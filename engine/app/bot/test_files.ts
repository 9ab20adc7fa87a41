/** The test of file operations that an owner can ask for: what they do on this machine, and how long it takes. */
import { join } from "node:path";
import type { Files } from "../../files/mod.ts";
import type { FileTest, FileTestReport } from "../../model/services.ts";
import { nodeModule } from "../../model/node_module.ts";

export interface TestFilesOptions {
  readonly files: Files;
  /** The folder in which a folder for the test is made, and removed again. */
  readonly folder: string;
  /** Milliseconds, only ever subtracted from each other. */
  readonly now: () => number;
}

/** Characters of the text that is written; some take more than one byte. */
const LENGTH = 100_000;
const PARALLEL = 10;

/** Never rejects because of files: what fails is told of in its test, and the others are run. */
export async function testFiles({ files, folder, now }: TestFilesOptions): Promise<FileTestReport> {
  const tests: FileTest[] = [];
  const run = async (name: FileTest["name"], test: () => Promise<string>) => {
    const began = now();
    const result = await test().then(
      (detail) => ({ passed: true, detail }),
      (error: unknown) => ({ passed: false, detail: error instanceof Error ? error.message : String(error) }),
    );
    tests.push({ name, ms: now() - began, ...result });
  };
  const { scratch, ...place } = await makeScratch(folder);
  const path = join(scratch, "text.txt");
  const text = "A text, ein Stück Text, 文字. ".repeat(LENGTH).slice(0, LENGTH);
  const bytes = new TextEncoder().encode(text).length;
  let last = "";
  await run("write", async () => {
    await place.ready;
    await files.write(path, text);
    return `${bytes} bytes`;
  });
  await run("read", async () => `${(last = await files.read(path, { cache: false })).length} characters`);
  // A file of this moment is not kept in memory, because another change in the same moment would not show.
  await Deno.utime(path, new Date(0), new Date(0)).catch(() => {});
  await files.read(path).catch(() => {});
  await run("cached_read", async () => {
    const before = files.cacheInfo().hits;
    await files.read(path);
    check(files.cacheInfo().hits > before, "the text did not come from memory");
    return "from memory";
  });
  await run("integrity", async () => {
    const found = await files.read(path);
    check(last === text && found === text, "what was read is not what was written");
    return `SHA-256 ${
      nodeModule("node:crypto").createHash("sha256").update(found).digest("hex").slice(0, 16)
    }`;
  });
  await run("parallel_writes", () => writeInParallel(files, join(scratch, "counter.json")));
  await place.remove();
  const { entries, maxEntries, lifetimeMs } = files.cacheInfo();
  return { tests, cache: { entries, limit: maxEntries, seconds: lifetimeMs / 1_000 } };
}

/** Every one of several changes to one file at once must be in it afterwards. */
async function writeInParallel(files: Files, path: string): Promise<string> {
  const changes = Array.from(
    { length: PARALLEL },
    (_, number) => files.updateJson(path, (value) => [...Array.isArray(value) ? value : [], number]),
  );
  await Promise.all(changes);
  const found = JSON.parse(await files.read(path, { cache: false }));
  check(new Set(found).size === PARALLEL && found.length === PARALLEL, "a change is missing");
  return `${PARALLEL} of ${PARALLEL} changes kept`;
}

function check(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

/** A folder that cannot be made is told of by the first test. */
async function makeScratch(folder: string) {
  try {
    await Deno.mkdir(folder, { recursive: true });
    const scratch = await Deno.makeTempDir({ dir: folder, prefix: "file_test_" });
    return {
      scratch,
      ready: Promise.resolve(),
      remove: () => Deno.remove(scratch, { recursive: true }).catch(() => {}),
    };
  } catch (error) {
    const ready = Promise.reject(error);
    ready.catch(() => {});
    return { scratch: join(folder, "file_test"), ready, remove: () => Promise.resolve() };
  }
}
