/**
 * A process that logs to a file which the system lets grow to 16 KiB only, then begins a new one; run by the tests.
 * A write over the limit is done in part before it fails, as on a disk that is nearly full. Argument: the file.
 */
import { LogFile } from "./log_file.ts";
import { Outlet } from "./outlet.ts";

const [path] = Deno.args;
if (path === undefined) throw new Error("The file is missing.");
const reports: string[] = [];
const file = new LogFile(path, { maxBytes: 1_000_000, backupCount: 5 }, { fresh: false });
const outlet = new Outlet(file, {
  failed: (_, error) => reports.push(`failed: ${error}`),
  recovered: (_, dropped) => reports.push(`recovered: ${dropped}`),
  untidy: () => reports.push("untidy"),
  note: () => "missing\n",
});
const line = (number: number) => `${String(number).padStart(99, "-")}\n`;
for (let number = 0; number < 200; number += 3) {
  outlet.write([line(number), line(number + 1), line(number + 2)]);
}
file.settings = { maxBytes: 16_000, backupCount: 5 };
outlet.retry();
file.close();
console.log(reports.join("\n"));
