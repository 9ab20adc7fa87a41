/** `bundle`: the engine as a few files, out of which it starts sooner. */
import { join } from "node:path";
import { BUNDLES, type Manifest, manifestOf } from "../bundle/kept_bundle.ts";
import { writeFile } from "../files/mod.ts";
import type { ParsedArguments } from "./command.ts";
import { ROOT, V8_FLAGS } from "./compile/compile_program.ts";
import { type Bundled, makeBundle } from "./compile/make_bundle.ts";
import { runDeno, type Said } from "./compile/run_deno.ts";
import { EXIT } from "./exit_codes.ts";
import { withProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

export async function run(_: ParsedArguments, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const all = join(ROOT, BUNDLES);
  const before = folderBefore();
  // Never in the place of another one: an engine that runs loads parts of its bundle when it needs them.
  const folder = join(all, Date.now().toString(36));
  const { manifest, said } = await withProgress(terminal, "bundling", () => bundle(folder));
  if (!manifest) {
    terminal.err(said.trimEnd());
    terminal.err(`${terminal.paint.red("✗")} The engine could not be bundled; see above.`);
    return EXIT.compile;
  }
  await writeFile(manifestOf(ROOT), JSON.stringify(manifest));
  for (const { name, isDirectory } of Deno.readDirSync(all)) {
    if (isDirectory && name !== manifest.folder && name !== before) {
      Deno.removeSync(join(all, name), { recursive: true });
    }
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  terminal.out(
    `${terminal.paint.green("✓")} ${
      Object.keys(manifest.marks).length
    } files of the engine bundled (${seconds} s)`,
  );
  terminal.out(
    "Starts use it until a file of the engine is another: then they take the files again, until the next bundle.",
  );
  return EXIT.ok;
}

async function bundle(folder: string): Promise<Bundled> {
  const bundled = await makeBundle(ROOT, folder);
  if (!bundled.manifest) return bundled;
  const { success, said } = await keepCompiled(folder);
  return success ? bundled : { said };
}

/** What is done once out of a new bundle, by someone who starts their first bot and talks to it. */
const FIRST_WORDS = ["/hello who:@Bo", "!hello @Bo", "!coin", ":quit", ""].join("\n");

/** Has V8 compile what starts need, with the flags of starts: it takes what was compiled with the same alone. */
async function keepCompiled(folder: string): Promise<Said> {
  const project = await Deno.makeTempDir({ prefix: "cordial-bundle-" });
  try {
    const config = join(ROOT, "deno.json");
    const module = join(ROOT, "engine/bundle/keep_compiled.ts");
    const options = ["--quiet", "--allow-all", "--no-check", ...V8_FLAGS, "--config", config];
    // Never with a token that is in the environment of whoever bundles.
    return await runDeno(["run", ...options, module, folder, "start", "--local", "--chat"], {
      cwd: project,
      input: FIRST_WORDS,
    });
  } finally {
    await Deno.remove(project, { recursive: true });
  }
}

/** The folder of the bundle that there is, which an engine may run out of. */
function folderBefore(): string | undefined {
  try {
    const { folder }: Manifest = JSON.parse(Deno.readTextFileSync(manifestOf(ROOT)));
    return folder;
  } catch {
    return undefined;
  }
}
