import type { Preparation } from "../extensions/mod.ts";

/** New versions of extensions could not begin, so nothing of a reload was taken over. */
export class ExtensionsRefused extends Error {
  override readonly name = "ExtensionsRefused";

  constructor(readonly failed: Preparation["failed"]) {
    super(Array.from(failed, ([version, problem]) => `${version.name}: ${problem.message}`).join(" "));
  }
}
