/**
 * Builds the page into the module page.gen.ts, which is committed: running the engine needs no bundler.
 * `deno task page` runs this; the first time it fetches esbuild, which `deno bundle` uses.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const CLIENT = fileURLToPath(new URL("./client/", import.meta.url));

const CONFIG = fileURLToPath(new URL("../../deno.json", import.meta.url));

/** The style sheets of what is there at once, in the order in which they count. */
const STYLES = [
  "theme",
  "base",
  "layout",
  "sidebar",
  "chat",
  "message",
  "text",
  "embed",
  "narrow",
];

/** The page's files by their paths. */
export type PageFiles = Readonly<Record<string, string>>;

/**
 * The client as it is on disk: the page, what it needs at once, and in files of their own the parts that are fetched when
 * they are first shown (`client/styles/parts/` holds the style sheets of these).
 * @throws Error when the bundler fails
 */
export async function buildPage(): Promise<PageFiles> {
  const { "main.js": js, ...chunks } = await bundle(`${CLIENT}main.tsx`);
  const css = smallCss(STYLES.map((name) => read(`styles/${name}.css`)).join("\n"));
  const main = { js: `page.${hashOf(js!)}.js`, css: `page.${hashOf(css)}.css` };
  const html = read("page.html").replace("/page.js", `/${main.js}`).replace("/page.css", `/${main.css}`);
  return {
    "/": html,
    [`/${main.js}`]: js!,
    [`/${main.css}`]: css,
    "/icon.svg": read("icon.svg"),
    ...Object.fromEntries(Object.entries(chunks).map(([name, text]) => [`/${name}`, text])),
    ...Object.fromEntries(partStyles().map((name) => [`/${name}`, smallCss(read(`styles/parts/${name}`))])),
  };
}

/** The text of page.gen.ts. */
export function pageModule(files: PageFiles): string {
  return [
    "// Made by `deno task page` from engine/web/client/. Do not edit.",
    "export const files: Readonly<Record<string, string>> = {",
    ...Object.entries(files).map(([path, text]) => `  ${JSON.stringify(path)}: ${JSON.stringify(text)},`),
    "};",
    "",
  ].join("\n");
}

function read(path: string): string {
  return Deno.readTextFileSync(CLIENT + path);
}

function partStyles(): string[] {
  return [...Deno.readDirSync(`${CLIENT}styles/parts`)].map(({ name }) => name).sort();
}

/** `main.js` and its chunks, by their names. */
async function bundle(entry: string): Promise<Record<string, string>> {
  const folder = await Deno.makeTempDir();
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
        "--code-splitting",
        "--outdir",
        folder,
        entry,
      ],
      stderr: "piped",
    }).output();
    if (!success) throw new Error(`Cannot bundle the page:\n${new TextDecoder().decode(stderr)}`);
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
    return withOwnNames(
      Object.fromEntries(names.map((name) => [name, Deno.readTextFileSync(`${folder}/${name}`)])),
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** What the bundler calls a chunk: `chunk-4XQ2VJ7B.js`, `composer-UYDLVKLE.js`. */
const CHUNK = /\b([a-z]\w*)-[0-9A-Z]{8}\.js\b/g;

/**
 * Names that only depend on what the files hold. In those of the bundler there are paths of this machine, too. All change when
 * one of them does, so that no file is ever found with others than it was made with.
 */
function withOwnNames(chunks: Readonly<Record<string, string>>): Record<string, string> {
  const bare = (text: string) => text.replaceAll(CHUNK, "$1.js");
  const sorted = Object.entries(chunks).map(([name, text]) => ({ name, text, sign: bare(name) + bare(text) }))
    .sort((a, b) => a.sign < b.sign ? -1 : 1);
  const all = hashOf(sorted.map(({ sign }) => sign).join("\0"));
  const names = new Map(
    sorted.map(({ name }, index) => [name, name.replace(CHUNK, `$1-${index}-${all}.js`)]),
  );
  const renamed = (text: string) => text.replaceAll(CHUNK, (name) => names.get(name) ?? name);
  return Object.fromEntries(sorted.map(({ name, text }) => [renamed(name), renamed(text)]));
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

/** Bytes of what a browser fetches before it shows anything, compressed. */
export async function firstLoad(files: PageFiles): Promise<number> {
  const html = files["/"]!;
  const first = Object.entries(files).filter(([path]) => path === "/" || html.includes(`"${path}"`));
  const imported = first.flatMap(([, text]) =>
    [...text.matchAll(/from"\.\/([\w.-]+)"/g)].map(([, name]) => name!)
  );
  const all = new Map([
    ...first,
    ...imported.map((name): [string, string] => [`/${name}`, files[`/${name}`]!]),
  ]);
  const sizes = await Promise.all([...all.values()].map(gzipSize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function gzipSize(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).bytes()).length;
}

if (import.meta.main) {
  const files = await buildPage();
  const file = new URL("./page.gen.ts", import.meta.url);
  await Deno.writeTextFile(file, pageModule(files));
  const kilobytes = ((await firstLoad(files)) / 1024).toFixed(1);
  console.log(`${basename(file.pathname)} written; ${kilobytes} KB gzipped before the page shows`);
}
