/** `compile`: the engine, with all that it needs, in one file that runs without Deno. */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import project from "../../deno.json" with { type: "json" };
import type { ParsedArguments } from "./command.ts";
import { explainFailure } from "./compile/explain_failure.ts";
import { modulesOfWorkers } from "./compile/modules_of_workers.ts";
import { packagesOfExtensions } from "./compile/packages_of_extensions.ts";
import { permissionFlags } from "./compile/permission_flags.ts";
import { readTarget } from "./compile/targets.ts";
import { EXIT } from "./exit_codes.ts";
import type { Terminal } from "./terminal.ts";

/** Where deno.json lies. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RUNTIME = "DENORT_BIN";

export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const { target: targetWord, output: outputWord } = args.flags;
  const target = readTarget(typeof targetWord === "string" ? targetWord : undefined);
  const output = resolve(typeof outputWord === "string" ? outputWord : target.fileName);
  const packages = packagesOfExtensions(join(ROOT, "extensions"), project.imports);
  terminal.err(terminal.paint.dim(`  compiling for ${target.word} …`));
  if (packages.length > 0) {
    terminal.err(terminal.paint.dim(`  with the packages of extensions/: ${packages.join(", ")}`));
  }
  const { success, said } = await runDeno([
    "compile",
    // The tests look at the types.
    "--no-check",
    ...await leaveOutUnused(),
    ...permissionFlags(project.permissions.engine),
    ...[join(ROOT, "engine/mod.ts"), ...modulesOfWorkers(join(ROOT, "engine")), ...packages]
      .flatMap((module) => ["--include", module]),
    "--target",
    target.triple,
    "--output",
    output,
    join(ROOT, "engine/main.ts"),
  ], (line) => {
    if (/^Download.*denort/.test(line)) terminal.err(terminal.paint.dim("  downloading the runtime …"));
  });
  if (!success) {
    const reason = explainFailure(said, target.triple, Deno.env.get(RUNTIME));
    if (reason === undefined) terminal.err(said.trimEnd());
    terminal.err(`${terminal.paint.red("✗")} ${reason ?? "Deno could not compile it; see above."}`);
    return EXIT.compile;
  }
  const megabytes = Deno.statSync(output).size / 1024 / 1024;
  const seconds = (performance.now() - began) / 1000;
  terminal.out(
    `${terminal.paint.green("✓")} ${output} (${megabytes.toFixed(0)} MB, ${seconds.toFixed(1)} s)`,
  );
  terminal.out("Put it where the bot shall live, with bots/, extensions/ and .env beside it, and start it.");
  return EXIT.ok;
}

/** Packages that only tests use stay out, where Deno knows how (from 2.6). */
async function leaveOutUnused(): Promise<string[]> {
  const flag = "--exclude-unused-npm";
  const { said } = await runDeno(["compile", "--help"], () => {});
  return said.includes(flag) ? [flag] : [];
}

/** @param onLine takes each line that it says, as soon as it does */
async function runDeno(
  args: readonly string[],
  onLine: (line: string) => void,
): Promise<{ success: boolean; said: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const listen = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => {
    let text = "";
    let shown = 0;
    for await (const part of stream.pipeThrough(new TextDecoderStream())) {
      text += stripVTControlCharacters(part);
      const lines = text.split("\n");
      for (; shown < lines.length - 1; shown++) onLine(lines[shown]!);
    }
    return text;
  };
  const [stdout, stderr] = await Promise.all([listen(child.stdout), listen(child.stderr)]);
  return { success: (await child.status).success, said: stderr + stdout };
}
