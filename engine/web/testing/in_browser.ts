/** Tests in a real browser, each with a server, a playground and a window of its own. */
import assert from "node:assert/strict";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Panels } from "../../model/panels/panels.ts";
import { servePage } from "../serve_page.ts";
import { findChromium, launchChromium } from "./chromium.ts";
import { FakePlayground } from "./fake_playground.ts";

const executable = findChromium();
console.log(
  executable ? `The page is tested in ${executable}.` : "No Chromium found: the page's tests are skipped.",
);

export interface Opened {
  readonly page: Page;
  readonly playground: FakePlayground;
  /** The address with the token, as the terminal would tell it. */
  readonly url: string;
  /** Ends the server and starts another one on the same port with another token; resolves with its address. */
  restart(): Promise<string>;
  stop(): Promise<void>;
}

export interface TestOptions extends BrowserContextOptions {
  /** Bots on the real Discord: there is no playground, and the page has a token that was given. */
  readonly live?: { readonly token: string; readonly canWrite: boolean };
  /** Errors that the browser reports because the test provokes them. */
  readonly mayReport?: RegExp;
  /** Requests that the test provokes, and that the browser refuses. */
  readonly provokes?: RegExp;
  /** What the page shows besides the chat. */
  readonly panels?: Panels | ((playground: FakePlayground) => Panels);
}

let browser: Promise<Browser> | undefined;

if (executable) {
  Deno.test.beforeAll(() => {
    browser = launchChromium(executable);
  });
  Deno.test.afterAll(async () => await (await browser)?.close());
}

/** A test in a window of its own. It also fails when the page breaks a rule or asks for anything from elsewhere. */
export function inBrowser(
  name: string,
  run: (opened: Opened) => Promise<void>,
  options: TestOptions = {},
): void {
  Deno.test({ name: `page: ${name}`, ignore: executable === undefined, fn: () => walk(run, options) });
}

async function walk(
  run: (opened: Opened) => Promise<void>,
  { mayReport, provokes, panels: makePanels, live, ...options }: TestOptions,
) {
  const playground = new FakePlayground();
  const panels = typeof makePanels === "function" ? makePanels(playground) : makePanels;
  const serve = (port: number) =>
    servePage(live ? undefined : playground, { port, title: "Test", panels, ...live });
  let served = await serve(0);
  const port = Number(new URL(served.url).port);
  const context = await (await browser!).newContext({ viewport: { width: 1440, height: 1000 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  context.on("weberror", (error) => wrong.push(String(error.error())));
  context.on("console", (line) => {
    // A connection that fails is the browser's to report, and part of the test of reconnection.
    const isProvoked = /ERR_CONNECTION|WebSocket/.test(line.text()) || mayReport?.test(line.text());
    if (line.type() === "error" && !isProvoked) wrong.push(line.text());
  });
  context.on("request", (request) => {
    const { host } = new URL(request.url());
    if (host !== `127.0.0.1:${port}` && !provokes?.test(host)) wrong.push(`asked for ${request.url()}`);
  });
  try {
    await page.goto(served.url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    // What the page does without when it opens.
    if (!live) await page.locator(".composer-box:not(.waiting)").waitFor();
    await run({
      page,
      playground,
      url: served.url,
      stop: () => served.close(),
      async restart() {
        served = await serve(port);
        return served.url;
      },
    });
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
    await served.close();
  }
}
