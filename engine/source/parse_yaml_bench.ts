/** How long 1,000 commands (430 KB) take, by the way they are read: quick, thorough, and the package alone. */
import { parseDocument, Parser } from "yaml";
import { Problems } from "../diagnostics/diagnostic.ts";
import { SourceFile } from "../diagnostics/span.ts";
import { parseYaml } from "./parse_yaml.ts";
import { readUnusual } from "./read_unusual.ts";

const command = (number: number) =>
  `  cmd${number}:
    description: Greet someone number ${number}
    aliases: [hi${number}]
    category: Fun
    options:
      who:  { type: user, description: Who, required: true }
      mood: { type: string, description: Tone, choices: [kind, formal], default: kind }
    reply:
      ephemeral: true
      embed:
        title: "Hello, {options.who.name}"
        description: "{user.mention} says hi ({options.mood})."
        color: "#5865F2"
`;

const text = "name: X\ncommands:\n" + Array.from({ length: 1000 }, (_, number) => command(number)).join("");

Deno.bench("parseYaml, 1,000 commands", { group: "yaml", baseline: true }, () => {
  parseYaml(new SourceFile("bots/a.yaml", text), new Problems());
});

Deno.bench("parseYaml, 1,000 commands and one anchor", { group: "yaml" }, () => {
  parseYaml(new SourceFile("bots/a.yaml", text + "x: &a 1\ny: *a\n"), new Problems());
});

Deno.bench("readUnusual, 1,000 commands", { group: "yaml" }, () => {
  readUnusual(new SourceFile("bots/a.yaml", text), () => {});
});

Deno.bench("yaml's Parser alone", { group: "yaml" }, () => {
  for (const _ of new Parser().parse(text)) { /* only reading */ }
});

Deno.bench("yaml's parseDocument", { group: "yaml" }, () => {
  parseDocument(text);
});
