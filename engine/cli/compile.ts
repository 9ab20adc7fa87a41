/** `compile`: the engine, with all that it needs, in one file that runs without Deno. */
import { basename, join, resolve } from "node:path";
import project from "../../deno.json" with { type: "json" };
import type { ParsedArguments } from "./command.ts";
import { compileProgram, ROOT } from "./compile/compile_program.ts";
import { explainFailure, unusable } from "./compile/explain_failure.ts";
import { packagesOfExtensions } from "./compile/packages_of_extensions.ts";
import { readTarget } from "./compile/targets.ts";
import { tryProgram } from "./compile/try_program.ts";
import { EXIT } from "./exit_codes.ts";
import { withProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

export async function run(args: ParsedArguments, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const { target: targetWord, output: outputWord } = args.flags;
  const target = readTarget(typeof targetWord === "string" ? targetWord : undefined);
  const output = resolve(typeof outputWord === "string" ? outputWord : target.fileName);
  const packages = packagesOfExtensions(join(ROOT, "extensions"), project.imports);
  const tell = (text: string) => terminal.err(terminal.paint.dim(`  ${text}`));
  tell(`compiling for ${target.word} …`);
  if (packages.length > 0) tell(`with the packages of extensions/: ${packages.join(", ")}`);
  const { success, said } = await withProgress(
    terminal,
    "compiling",
    () =>
      compileProgram({
        triple: target.triple,
        output,
        packages,
        onDownload: () => tell("downloading the runtime …"),
      }),
  );
  const runtime = Deno.env.get("DENORT_BIN");
  const fail = (reason: string) => {
    terminal.err(`${terminal.paint.red("✗")} ${reason}`);
    return EXIT.compile;
  };
  if (!success) {
    const reason = explainFailure(said, target.triple, runtime);
    if (reason === undefined) terminal.err(said.trimEnd());
    return fail(reason ?? "Deno could not compile it; see above.");
  }
  const wrong = target.triple === Deno.build.target ? await tryProgram(output) : undefined;
  if (wrong !== undefined) {
    await Deno.remove(output);
    return fail(
      runtime
        ? `${unusable(runtime, target.triple)} (${wrong})`
        : `What was compiled does not run here: ${wrong}`,
    );
  }
  const megabytes = Deno.statSync(output).size / 1024 / 1024;
  const seconds = (performance.now() - began) / 1000;
  terminal.out(
    `${terminal.paint.green("✓")} ${output} (${megabytes.toFixed(0)} MB, ${seconds.toFixed(1)} s)`,
  );
  terminal.out(
    `Put it where the bots shall live, with bots/, extensions/ and .env beside it. ${
      basename(output)
    } --help tells more.`,
  );
  return EXIT.ok;
}
