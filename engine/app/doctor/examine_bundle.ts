/** Whether starts are as quick as they can be. */
import { keptBundle, manifestOf } from "../../bundle/kept_bundle.ts";
import { ownCommand } from "../../model/own_command.ts";
import { type Finding, ok, warning } from "./finding.ts";

/** @param folder of the project, where also deno.json is */
export async function examineBundle(folder: string): Promise<Finding> {
  const bundle = ownCommand("bundle");
  if (await keptBundle(folder) !== undefined) return ok("start", "Starts go out of the bundle");
  const isThere = await Deno.stat(manifestOf(folder)).then(() => true, () => false);
  return isThere
    ? warning(
      "start",
      "The engine is another than its bundle, so starts go out of its many files again",
      bundle,
    )
    : ok("start", `Starts go out of the engine's many files; ${bundle} makes them more than twice as fast`);
}
