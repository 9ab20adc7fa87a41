import { maskSecrets } from "./diagnostics/mask_secrets.ts";
import { main } from "./cli/main.ts";
import { EXIT } from "./cli/exit_codes.ts";

if (import.meta.main) {
  try {
    Deno.exit(await main(Deno.args));
  } catch (error) {
    // Whatever is still under way must not keep a program alive that has failed.
    console.error(maskSecrets(Deno.inspect(error)));
    Deno.exit(EXIT.fatal);
  }
}
