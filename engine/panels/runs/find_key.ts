/** A line that opens a key, and how far it is indented. */
const KEY = /^( *)(?:"([^"]*)"|'([^']*)'|([^\s#:'"{[-][^:#]*?)) *:(?:\s|$)/;

/**
 * The line of a key inside of a block of YAML, as people write definitions; `undefined` where it is not there, and where
 * the block is written in braces.
 * @param lines of the file @param start the line of the key that opens the block, from 1
 */
export function findKey(lines: readonly string[], start: number, key: string): number | undefined {
  const opening = KEY.exec(lines[start - 1] ?? "");
  if (!opening) return undefined;
  const outer = opening[1]!.length;
  let inner: number | undefined;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!;
    const indent = line.search(/\S/);
    if (indent === -1 || line[indent] === "#") continue;
    if (indent <= outer) return undefined;
    inner ??= indent;
    if (indent !== inner) continue;
    const [, , double, single, plain] = KEY.exec(line) ?? [];
    if ((double ?? single ?? plain) === key) return index + 1;
  }
}
