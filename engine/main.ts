import { maskSecrets } from "./diagnostics/mask_secrets.ts";
import { main } from "./cli/main.ts";
import { EXIT } from "./cli/exit_codes.ts";
import { originalPlaces } from "./model/original_places.ts";

/** Does what the command line asks for, and ends the process. */
export async function run(args: readonly string[] = Deno.args): Promise<never> {
  try {
    Deno.exit(await main(args));
  } catch (error) {
    // Whatever is still under way must not keep a program alive that has failed.
    console.error(originalPlaces(maskSecrets(Deno.inspect(error))));
    Deno.exit(EXIT.fatal);
  }
}

// Not awaited, as a script of the bundle could not do that.
if (import.meta.main) void run();
