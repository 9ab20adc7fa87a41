/** The contents of the reference. */
const INTRO =
  "Everything that can be written, made from the tables by which the engine itself reads definitions. Every " +
  "example is cut from a bot that is loaded by a test.";

/** @param pages path → Markdown */
export function indexPage(pages: readonly (readonly [path: string, text: string])[]): string {
  const lines = pages.map(([path, text]) => {
    const [, title = path] = text.match(/^# (.+)$/m) ?? [];
    return `- [${title}](${path.replace("reference/", "")})`;
  });
  return [INTRO, lines.join("\n"), "What each problem means: [Errors](../errors.md)."].join("\n\n");
}
