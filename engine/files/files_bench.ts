/** What safety costs: a cached read against a plain one, an atomic write against a plain one. */
import { systemClock } from "../model/clock.ts";
import { createFiles } from "./files.ts";
import { writeFile } from "./write_file.ts";

const folder = Deno.makeTempDirSync({ prefix: "cordial-bench-" });
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));
const files = createFiles({ clock: systemClock });
const text = JSON.stringify({ settings: "x".repeat(4_000) });

const settled = `${folder}/settled.json`;
Deno.writeTextFileSync(settled, text);
Deno.utimeSync(settled, new Date(2026, 0, 1), new Date(2026, 0, 1));

Deno.bench("Deno.readTextFile", { group: "read 4 KB", baseline: true }, async () => {
  await Deno.readTextFile(settled);
});
Deno.bench("Files.read, cached", { group: "read 4 KB" }, async () => {
  await files.read(settled);
});
Deno.bench("Files.read, cache switched off", { group: "read 4 KB" }, async () => {
  await files.read(settled, { cache: false });
});

Deno.bench("Deno.writeTextFile", { group: "write 4 KB", baseline: true }, async () => {
  await Deno.writeTextFile(`${folder}/plain.json`, text);
});
Deno.bench("plain write with sync", { group: "write 4 KB" }, async () => {
  using file = await Deno.open(`${folder}/synced.json`, { write: true, create: true, truncate: true });
  await file.write(new TextEncoder().encode(text));
  await file.sync();
});
Deno.bench("writeFile", { group: "write 4 KB" }, async () => {
  await writeFile(`${folder}/atomic.json`, text);
});
Deno.bench("Files.write, under the lock", { group: "write 4 KB" }, async () => {
  await files.write(`${folder}/locked.json`, text);
});

Deno.bench("Files.withLock that does nothing", { group: "lock" }, async () => {
  await files.withLock(`${folder}/lock`, () => {});
});
