/** A line of YAML → the columns before what is written below it. */
export function nextIndent(line: string): number {
  const dashes = /^ *(?:- +)*/.exec(line)![0].length;
  // A comment behind the line says nothing of the line below; a colon or a bar in it neither.
  const words = line.slice(dashes).replace(/(^|\s)#.*$/, "").trimEnd();
  if (/^-$/.test(words)) return dashes + 2;
  return /(?::|[:-]\s+[|>][-+\d]*|[{[])$/.test(words) ? dashes + 2 : dashes;
}
