/** One letter typed in a list of 1,000 choices. */
import { Autocomplete } from "./autocomplete.ts";
import { choices } from "./test_program.ts";

const MANY = choices(...Array.from({ length: 1000 }, (_, index) => `Crème ${index} de la crème`));
const autocomplete = new Autocomplete();

Deno.bench("suggest: nothing typed", () => void autocomplete.suggest(MANY, "", "de"));
Deno.bench("suggest: found in the middle", () => void autocomplete.suggest(MANY, "9 de", "de"));
Deno.bench("suggest: found nowhere", () => void autocomplete.suggest(MANY, "zebra", "de"));
Deno.bench("suggest: the first letter of a new list", () => void new Autocomplete().suggest(MANY, "9", "de"));
