/** Definitions of any size for benchmarks and for tests of size. */

/** Counted for every command, but so that the people of a benchmark never have to wait. */
const COOLDOWNS = "cooldowns: { default_rate: 200, default_per: 5 }";

/**
 * A bot file with `count` commands: greetings with two options and an embed.
 * @param from number of the first command; number 0 is called `hello`
 */
export function sampleBot(count: number, from = 0): string {
  const commands = Array.from({ length: count }, (_, offset) => {
    const index = from + offset;
    const name = index === 0 ? "hello" : `hello-${index}`;
    // Discord takes 100 slash commands, the built-in ones among them; all others answer to their prefix.
    const surfaces = index < 80 ? "[slash, prefix]" : "[prefix]";
    return `  ${name}:
    description: Greet someone, way number ${index}
    as: ${surfaces}
    category: Fun
    options:
      who:  { type: user, description: Whom to greet, required: true }
      mood: { type: string, description: How to say it, choices: [kind, formal], default: kind }
    reply:
      embed:
        title: "Hello, {options.who.name}!"
        description: "{user.mention} sends {options.mood} greetings."
        color: "#5865F2"
`;
  });
  const settings = from === 0 ? `name: Sample\nprefix: "!"\n${COOLDOWNS}\n` : "";
  return `${settings}commands:\n${commands.join("")}`;
}

/** A project folder with one bot of `count` commands, in files of at most 1,000. */
export function sampleProject(count: number): string {
  const folder = Deno.makeTempDirSync();
  Deno.mkdirSync(`${folder}/bots/sample`, { recursive: true });
  for (let from = 0; from < count; from += 1000) {
    Deno.writeTextFileSync(
      `${folder}/bots/sample/from_${from}.yaml`,
      sampleBot(Math.min(1000, count - from), from),
    );
  }
  return folder;
}

/** A project folder with one bot of `count` commands, spread over so many files. */
export function manyFiles(count: number, files: number): string {
  const folder = Deno.makeTempDirSync();
  Deno.mkdirSync(`${folder}/bots/sample`, { recursive: true });
  const each = count / files;
  for (let file = 0; file < files; file++) {
    const name = String(file).padStart(4, "0");
    Deno.writeTextFileSync(`${folder}/bots/sample/${name}.yaml`, sampleBot(each, file * each));
  }
  return folder;
}
