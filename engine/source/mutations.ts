/** Mutilated texts for fuzzing: the same seed gives the same texts. */
const BITS = [
  ..."\n \t:-#'\"[]{},|>&*!%@`\\?~é\r",
  ..."  |: |- |: |\r\n|\n---\n|...|: |\n|>-\n|null|<<|\u00a0|“x”|b: c\n|\n\n|\n    |\ufeff|\\n|\\\n|''|*a|&a |!t |? |[a, b]|{c: d}"
    .split("|"),
];

export function* mutations(sample: string, count: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let number = 0; number < count; number++) {
    let text = sample;
    // Short texts show more of what one change does.
    const start = below(text.length);
    if (number % 2 === 1) text = text.slice(text.lastIndexOf("\n", start) + 1, start + 100);
    for (let times = 1 + below(3); times > 0; times--) text = mutate(text, below);
    yield text;
  }
}

function mutate(text: string, below: (limit: number) => number): string {
  const at = below(text.length + 1);
  const lines = text.split("\n");
  const line = below(lines.length);
  switch (below(6)) {
    case 0:
    case 1:
      return text.slice(0, at) + BITS[below(BITS.length)] + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + below(5));
    case 3: {
      const from = below(text.length + 1);
      return text.slice(0, at) + text.slice(from, from + below(30)) + text.slice(at);
    }
    case 4:
      return lines.with(line, " ".repeat(below(8)) + lines[line]!.trimStart()).join("\n");
    default: {
      const other = below(lines.length);
      return lines.with(line, lines[other]!).with(other, lines[line]!).join("\n");
    }
  }
}

/** mulberry32: 32 bits of state, good enough for tests. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
