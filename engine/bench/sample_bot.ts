/** Definitions of any size for benchmarks and for tests of size. */

/** A bot file with `count` commands: greetings with two options and an embed, the first of them called `hello`. */
export function sampleBot(count: number): string {
  const commands = Array.from({ length: count }, (_, index) => {
    const name = index === 0 ? "hello" : `hello-${index}`;
    // Discord takes 100 slash commands; all others answer to their prefix.
    const surfaces = index < 100 ? "[slash, prefix]" : "[prefix]";
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
  return `name: Sample\nprefix: "!"\ncommands:\n${commands.join("")}`;
}
