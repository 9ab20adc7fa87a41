/** How long texts take to compile and to render. Ratios to the first bench of a group are what counts. */
import { Problems } from "../diagnostics/diagnostic.ts";
import { Mentions } from "./mentions.ts";
import { SCOPE, template, VARIABLES, written } from "./test_place.ts";
import { compileText } from "./text.ts";

const user = { name: "Ann", mention: "<@100>" };
const options = { mood: "kind" };
const group = "render three placeholders";
const paths = template("{user.mention} says hi to {user.name} ({options.mood}).");
const expressions = template('{upper(user.name)} has {options.bet * 2} coins{options.bet > 5 ? "!" : "."}');

Deno.bench({
  name: "a template literal of the language",
  group,
  baseline: true,
  fn: () => void `${user.mention} says hi to ${user.name} (${options.mood}).`,
});
Deno.bench({ name: "paths", group, fn: () => void paths.render(SCOPE) });
Deno.bench({ name: "paths, with mentions", group, fn: () => void paths.render(SCOPE, new Mentions()) });
Deno.bench({ name: "expressions", group, fn: () => void expressions.render(SCOPE) });

const load = "compile the texts of a command";
const pathTexts = ["Hello, {user.name}", "{user.mention} says hi ({options.mood}).", "{server.name}"].map(
  written,
);
const expressionTexts = ["{upper(user.name)}", "{options.bet * 2}", '{options.bet > 5 ? "!" : "."}'].map(
  written,
);

Deno.bench({ name: "four paths", group: load, baseline: true, fn: () => compileAll(pathTexts) });
Deno.bench({ name: "three expressions", group: load, fn: () => compileAll(expressionTexts) });

function compileAll(texts: typeof pathTexts): void {
  const variables = { ...VARIABLES };
  const problems = new Problems();
  for (const text of texts) compileText(text, variables, problems);
}
