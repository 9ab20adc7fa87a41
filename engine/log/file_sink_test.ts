import assert from "node:assert/strict";
import { VirtualClock } from "../model/virtual_clock.ts";
import { FileSink, type FileSinkOptions } from "./file_sink.ts";
import { TestFolder } from "./test_folder.ts";

const DAY = 86_400_000;

class Bench {
  readonly clock = new VirtualClock();
  readonly folder = new TestFolder();
  readonly told: string[] = [];

  open(options: Partial<FileSinkOptions> = {}): FileSink {
    return new FileSink({
      clock: this.clock,
      permanent: [this.folder.file("logs/permanent.log")],
      fresh: [this.folder.file("logs/current_run.log")],
      rotation: { maxBytes: 1_000_000, backupCount: 5 },
      retentionDays: 30,
      failed: (path) => this.told.push(`failed ${path.slice(this.folder.path.length + 1)}`),
      recovered: (path, dropped) =>
        this.told.push(`recovered ${path.slice(this.folder.path.length + 1)} ${dropped}`),
      untidy: () => this.told.push("untidy"),
      note: (dropped) => `${dropped} missing\n`,
      ...options,
    });
  }

  permanent(): string {
    return this.folder.read("logs/permanent.log");
  }

  [Symbol.dispose](): void {
    this.folder[Symbol.dispose]();
  }
}

Deno.test("FileSink writes what has gathered after 50 ms, to both files", () => {
  using bench = new Bench();
  const sink = bench.open();
  sink.write("one\n", false);
  bench.clock.advance(49);
  sink.write("two\n", false);
  assert.equal(bench.permanent(), "");
  bench.clock.advance(1);
  assert.equal(bench.permanent(), "one\ntwo\n");
  assert.equal(bench.folder.read("logs/current_run.log"), "one\ntwo\n");
  sink.close();
});

Deno.test("FileSink writes at once what is urgent, and all that came before it", () => {
  using bench = new Bench();
  const sink = bench.open();
  sink.write("one\n", false);
  sink.write("two\n", true);
  assert.equal(bench.permanent(), "one\ntwo\n");
  sink.close();
});

Deno.test("FileSink writes when much has gathered", () => {
  using bench = new Bench();
  const sink = bench.open();
  const line = `${"x".repeat(999)}\n`;
  for (let at = 0; at < 64; at++) sink.write(line, false);
  assert.equal(bench.permanent().length, 64_000);
  sink.close();
});

Deno.test("FileSink.close writes the rest and leaves no timer", () => {
  using bench = new Bench();
  const sink = bench.open();
  sink.write("one\n", false);
  assert.equal(sink.close(), 0);
  assert.equal(bench.permanent(), "one\n");
  sink.write("late\n", true);
  assert.equal(bench.permanent(), "one\n");
  assert.equal(bench.clock.pending, 0);
});

Deno.test("FileSink has no timer but the hourly one while nothing is written", () => {
  using bench = new Bench();
  const sink = bench.open();
  sink.write("one\n", false);
  bench.clock.advance(50);
  assert.equal(bench.clock.pending, 1);
  sink.close();
});

Deno.test("FileSink removes older files after the days of retention, by its hourly task", () => {
  using bench = new Bench();
  const sink = bench.open();
  bench.folder.write("logs/permanent.log.1", "old\n");
  bench.folder.write("logs/permanent.log.2", "older\n");
  const touch = (name: string, days: number) => {
    const at = new Date(bench.clock.now() - days * DAY);
    Deno.utimeSync(bench.folder.file(name), at, at);
  };
  touch("logs/permanent.log", 100);
  touch("logs/permanent.log.1", 29.9);
  touch("logs/permanent.log.2", 31);
  const olds = () => [...Deno.readDirSync(bench.folder.file("logs"))].map(({ name }) => name).sort();
  bench.clock.advance(3_600_000);
  assert.deepEqual(olds(), ["current_run.log", "permanent.log", "permanent.log.1"]);
  bench.clock.advance(4 * 3_600_000);
  assert.deepEqual(olds(), ["current_run.log", "permanent.log"]);
  sink.close();
});

Deno.test("FileSink begins a new file hourly where something else has made it too large", () => {
  using bench = new Bench();
  const sink = bench.open({ rotation: { maxBytes: 100, backupCount: 2 } });
  bench.folder.write("logs/permanent.log", "x".repeat(101));
  bench.clock.advance(3_600_000);
  assert.equal(bench.folder.read("logs/permanent.log.1").length, 101);
  assert.equal(bench.permanent(), "");
  sink.close();
});

Deno.test("FileSink.configure honours size and number of files at once", () => {
  using bench = new Bench();
  const sink = bench.open();
  for (const number of [1, 2, 3]) bench.folder.write(`logs/permanent.log.${number}`, `${number}\n`);
  sink.write("a line that is longer than ten bytes\n", false);
  sink.configure({ maxBytes: 10, backupCount: 2 }, 30);
  assert.equal(bench.permanent(), "");
  const read = (name: string) => bench.folder.read(`logs/${name}`);
  assert.equal(read("permanent.log.1"), "a line that is longer than ten bytes\n");
  assert.equal(read("permanent.log.2"), "1\n");
  assert.throws(() => read("permanent.log.3"), Deno.errors.NotFound);
  sink.close();
});

Deno.test("FileSink keeps what cannot be written and writes it when it can, telling each once", () => {
  using bench = new Bench();
  bench.folder.write("logs", "a file where the folder should be");
  const sink = bench.open();
  const both = ["logs/permanent.log", "logs/current_run.log"];
  assert.deepEqual(bench.told.splice(0), both.map((path) => `failed ${path}`));
  for (let at = 0; at < 5; at++) sink.write(`line ${at}\n`, true);
  bench.clock.advance(60_000);
  assert.deepEqual(bench.told, []);
  Deno.removeSync(bench.folder.file("logs"));
  bench.clock.advance(5_000);
  assert.deepEqual(bench.told, both.map((path) => `recovered ${path} 0`));
  sink.write("line 5\n", true);
  assert.equal(bench.permanent(), Array.from({ length: 6 }, (_, at) => `line ${at}\n`).join(""));
  sink.close();
});

Deno.test("FileSink writes each message once, however often its folder comes and goes", () => {
  using bench = new Bench();
  const sink = bench.open({ rotation: { maxBytes: 5_000_000, backupCount: 1 } });
  const logs = bench.folder.file("logs");
  let written = "";
  const write = (text: string) => {
    written += `${text}\n`;
    sink.write(`${text}\n`, true);
  };
  for (let round = 0; round < 3; round++) {
    write(`good ${round}`);
    Deno.renameSync(logs, `${logs}.aside`);
    bench.folder.write("logs", "a file where the folder should be");
    write(`bad ${round} ${"x".repeat(400_000)}`);
    bench.clock.advance(7_000);
    write(`still bad ${round} ${"x".repeat(400_000)}`);
    Deno.removeSync(logs);
    Deno.renameSync(`${logs}.aside`, logs);
    bench.clock.advance(5_000);
  }
  sink.close();
  assert.equal(bench.permanent(), written);
  assert.equal(bench.folder.read("logs/current_run.log"), written);
});

Deno.test("FileSink leaves the newest out when too many wait, and tells how many in the file", () => {
  using bench = new Bench();
  bench.folder.write("logs", "a file where the folder should be");
  const sink = bench.open({ rotation: { maxBytes: 5_000_000, backupCount: 1 } });
  const line = (at: number) => `${String(at).padStart(9, "0")}\n`;
  for (let at = 0; at < 150_000; at++) sink.write(line(at), false);
  Deno.removeSync(bench.folder.file("logs"));
  bench.clock.advance(5_000);
  sink.write("after\n", true);
  sink.close();
  const lines = bench.permanent().split("\n");
  assert.equal(lines[99_999], "000099999");
  assert.deepEqual(lines.slice(100_000), ["50000 missing", "after", ""]);
  assert.ok(bench.told.includes("recovered logs/permanent.log 50000"));
});

Deno.test("FileSink.close tells how many messages could not be written", () => {
  using bench = new Bench();
  bench.folder.write("logs", "a file where the folder should be");
  const sink = bench.open();
  sink.write("one\n", false);
  sink.write("two\n", false);
  assert.equal(sink.close(), 2);
  assert.equal(bench.clock.pending, 0);
});

Deno.test(
  "FileSink writes one file when the other one cannot be",
  { ignore: Deno.build.os !== "linux" },
  () => {
    using bench = new Bench();
    Deno.mkdirSync(bench.folder.file("logs"));
    Deno.symlinkSync("/dev/full", bench.folder.file("logs/current_run.log"));
    const sink = bench.open();
    sink.write("one\n", true);
    sink.write("two\n", true);
    assert.equal(bench.permanent(), "one\ntwo\n");
    assert.deepEqual(bench.told, ["failed logs/current_run.log"]);
    assert.equal(sink.close(), 2);
  },
);

Deno.test("FileSink tells once that older files are in the way", () => {
  using bench = new Bench();
  const sink = bench.open({ rotation: { maxBytes: 5, backupCount: 1 } });
  Deno.mkdirSync(bench.folder.file("logs/permanent.log.1/full"), { recursive: true });
  for (let at = 0; at < 5; at++) sink.write(`line ${at}\n`, true);
  assert.deepEqual(bench.told, ["untidy"]);
  assert.equal(bench.permanent().split("\n").length, 6);
  sink.close();
});
