/**
 * Builds the page into the module page.gen.ts, which is committed: running the engine needs no bundler.
 * `deno task page` runs this; the first time it fetches esbuild, which `deno bundle` uses.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const CLIENT = fileURLToPath(new URL("./client/", import.meta.url));

const CONFIG = fileURLToPath(new URL("../../deno.json", import.meta.url));

/** The style sheets in the order in which they count. */
const STYLES = [
  "theme",
  "base",
  "layout",
  "sidebar",
  "chat",
  "message",
  "text",
  "embed",
  "controls",
  "parts",
  "poll",
  "form",
  "composer",
  "menu",
  "narrow",
];

/** The text of page.gen.ts for the client as it is on disk. Throws when the bundler fails. */
export async function buildPage(): Promise<string> {
  const js = await bundle(`${CLIENT}main.tsx`);
  const css = smallCss(STYLES.map((name) => Deno.readTextFileSync(`${CLIENT}styles/${name}.css`)).join("\n"));
  const jsHash = hashOf(js);
  const cssHash = hashOf(css);
  const html = Deno.readTextFileSync(`${CLIENT}page.html`)
    .replace("/page.js", `/page.${jsHash}.js`)
    .replace("/page.css", `/page.${cssHash}.css`);
  const assets = { html, js, css, icon: Deno.readTextFileSync(`${CLIENT}icon.svg`), jsHash, cssHash };
  return [
    "// Made by `deno task page` from engine/web/client/. Do not edit.",
    ...Object.entries(assets).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`),
    "",
  ].join("\n");
}

async function bundle(entry: string): Promise<string> {
  const output = await Deno.makeTempFile({ suffix: ".js" });
  try {
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "bundle",
        "--quiet",
        "--config",
        CONFIG,
        "--platform",
        "browser",
        "--minify",
        "--output",
        output,
        entry,
      ],
      stderr: "piped",
    }).output();
    if (!success) throw new Error(`Cannot bundle the page:\n${new TextDecoder().decode(stderr)}`);
    return await Deno.readTextFile(output);
  } finally {
    await Deno.remove(output);
  }
}

/** Without comments and blanks that mean nothing. No text in the style sheets holds any of these signs. */
function smallCss(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, "").replaceAll(/\s*([{};,])\s*/g, "$1").replaceAll(": ", ":")
    .replaceAll(";}", "}").trim() + "\n";
}

/** Names a version of a file: 12 hexadecimal digits of its SHA-256. */
function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

async function gzipSize(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).bytes()).length;
}

if (import.meta.main) {
  const page = await buildPage();
  await Deno.writeTextFile(new URL("./page.gen.ts", import.meta.url), page);
  console.log(`page.gen.ts written; ${(await gzipSize(page) / 1024).toFixed(1)} KB gzipped in all`);
}
