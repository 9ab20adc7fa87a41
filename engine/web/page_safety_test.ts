/** What bots and people write is text wherever it shows, and nothing gets out of the page or into it. In a real browser. */
import assert from "node:assert/strict";
import type { APIModalInteractionResponseCallbackComponent } from "discord-api-types/v10";
import type { Page } from "playwright-core";
import { FakePeople } from "./testing/fake_people.ts";
import type { FakePlayground } from "./testing/fake_playground.ts";
import { ADA, BO, BOT, commands, GENERAL } from "./testing/fake_world.ts";
import { inBrowser } from "./testing/in_browser.ts";

const ATTACK = `"><img src=x onerror="document.title='broken'"><script>document.title='broken'</script>`;
const PLAIN_LINK = "javascript:document.title='broken'";

/** A world in which everything that somebody can name is called so. */
function poison(playground: FakePlayground): void {
  const [guild] = playground.snapshot().guilds;
  const name = ATTACK;
  playground.change({
    type: "guild",
    guild: {
      ...guild!,
      name,
      channels: guild!.channels.map((channel) => ({ ...channel, name, topic: ATTACK })),
      roles: guild!.roles.map((role) => ({ ...role, name })),
      members: guild!.members.map((member) => ({ ...member, nick: ATTACK })),
    },
  });
  const activity = { id: "0", name: ATTACK, type: 0, created_at: 0 };
  playground.change({ type: "presence", presence: { userId: BOT.id, status: "online", activity } });
  const options = [{ type: 3, name: ATTACK, description: ATTACK, choices: [{ name: ATTACK, value: "1" }] }];
  playground.change({
    type: "commands",
    commands: commands.map((command) =>
      ({ ...command, name, description: ATTACK, options }) as typeof command
    ),
  });
  const select = { type: 3, custom_id: "s", placeholder: ATTACK, options: [{ label: ATTACK, value: "1" }] };
  playground.post(
    GENERAL,
    { ...BO, username: ATTACK, global_name: ATTACK },
    ATTACK,
    {
      embeds: [{
        author: { name, url: PLAIN_LINK, icon_url: PLAIN_LINK },
        title: ATTACK,
        url: PLAIN_LINK,
        description: `${ATTACK} [x](${PLAIN_LINK}) <${PLAIN_LINK}>`,
        fields: [{ name, value: ATTACK }],
        footer: { text: ATTACK, icon_url: PLAIN_LINK },
        image: { url: PLAIN_LINK },
        thumbnail: { url: PLAIN_LINK },
      }],
      attachments: [{ id: "1", filename: ATTACK, size: 1, url: PLAIN_LINK, proxy_url: PLAIN_LINK }],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 1, custom_id: ATTACK, label: ATTACK, emoji: { name } },
            { type: 2, style: 5, label: ATTACK, url: PLAIN_LINK },
          ],
        },
        { type: 1, components: [select] },
      ],
      poll: {
        question: { text: ATTACK },
        answers: [{ answer_id: 1, poll_media: { text: ATTACK } }],
        expiry: new Date(Date.now() + 3_600_000).toISOString(),
        allow_multiselect: false,
        layout_type: 1,
      },
      // Discord's types are stricter than what a hostile bot may send.
    } as Parameters<FakePlayground["post"]>[3],
  );
  playground.change({
    type: "no_answer",
    channelId: GENERAL,
    onlyFor: ADA.id,
    command: ATTACK,
    applicationId: BOT.id,
  });
}

async function isUnharmed(page: Page): Promise<void> {
  const found = page.locator("img, iframe, object, embed, script:not([src^='/']), [href^='javascript' i]");
  assert.equal(await found.count(), 0);
  assert.equal(await page.title(), "Test");
}

inBrowser("hostile names, texts, options and fields are shown as they are written", async (opened) => {
  const { page, playground } = opened;
  poison(playground);
  await page.locator(".poll").waitFor();
  await page.getByRole("combobox", { name: ATTACK }).click();
  await page.getByRole("listbox").getByText(ATTACK).waitFor();
  await isUnharmed(page);
  await page.keyboard.press("Escape");
  const field = page.locator(".message-field");
  await field.fill("/");
  await page.locator(".suggestion").first().getByText(ATTACK).first().waitFor();
  await isUnharmed(page);
  await page.keyboard.press("Enter");
  await page.locator(".command-field").waitFor();
  await page.keyboard.press("Tab");
  await isUnharmed(page);
  await page.keyboard.press("Escape");
  await field.fill("@");
  await page.locator(".suggestion").first().waitFor();
  await isUnharmed(page);
  await field.fill("");
  await page.locator(".person-name").first().click();
  await page.getByRole("menuitem", { name: /^Act as/ }).waitFor();
  await isUnharmed(page);
  await page.getByRole("menuitem", { name: "Roles and more", exact: true }).click();
  await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
  await isUnharmed(page);
  await page.keyboard.press("Escape");
  playground.openForm(ADA.id, {
    interactionId: "1",
    applicationId: BOT.id,
    channelId: GENERAL,
    custom_id: ATTACK,
    title: ATTACK,
    components: [
      { type: 10, content: `${ATTACK} [x](${PLAIN_LINK})` },
      {
        type: 18,
        label: ATTACK,
        description: ATTACK,
        component: { type: 4, style: 1, custom_id: ATTACK, placeholder: ATTACK, value: ATTACK },
      },
    ] as APIModalInteractionResponseCallbackComponent[],
  });
  await page.getByRole("dialog").getByRole("heading").getByText(ATTACK).waitFor();
  await isUnharmed(page);
}, { panels: (playground) => new Map([["people", new FakePeople(playground)]]) });

inBrowser("the browser itself refuses scripts, other servers, frames and forms", async ({ page }) => {
  const got = await page.evaluate(async () => {
    const refused = (run: () => unknown) => {
      try {
        run();
        return false;
      } catch {
        return true;
      }
    };
    const broken: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      broken.push(effectiveDirective);
    });
    const script = document.createElement("script");
    const results = {
      html: refused(() => document.body.innerHTML = "<b>x</b>"),
      text: refused(() => script.text = "document.title = 'broken'"),
      // In a turn of its own: what the test itself runs may do this.
      eval: await new Promise<boolean>((resolve) =>
        setTimeout(() => resolve(refused(() => globalThis.eval("1"))))
      ),
      frame: refused(() => document.createElement("iframe").srcdoc = "x"),
      policy: refused(() =>
        (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
          .trustedTypes.createPolicy("default", {})
      ),
      fetch: await fetch("https://elsewhere.example/").then(() => false, () => true),
      socket: await new Promise<boolean>((resolve) => {
        try {
          const socket = new WebSocket("wss://elsewhere.example/");
          socket.onopen = () => resolve(false);
          socket.onerror = () => resolve(true);
        } catch {
          resolve(true);
        }
      }),
      picture: await new Promise<boolean>((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve(false);
        picture.onerror = () => resolve(true);
        picture.src = "https://elsewhere.example/cat.png";
      }),
    };
    const line = document.createElement("p");
    line.setAttribute("style", "position: fixed");
    document.body.append(line);
    const style = getComputedStyle(line).position;
    await new Promise((resolve) => setTimeout(resolve));
    return { results, style, broken: [...new Set(broken)].sort() };
  });
  for (const [what, isRefused] of Object.entries(got.results)) assert.equal(isRefused, true, what);
  assert.equal(got.style, "static");
  for (const directive of ["connect-src", "img-src", "style-src-attr"]) {
    assert.ok(got.broken.includes(directive), `${directive}: ${got.broken}`);
  }
}, {
  mayReport: /Content Security Policy|Trusted ?(Type|HTML|Script)|Refused to/i,
  provokes: /elsewhere\.example/,
});

inBrowser("the token stays in this tab: no cookie, no lasting storage, no address", async ({ page, url }) => {
  const token = new URL(url).hash.slice(1);
  const kept = await page.evaluate(() => ({
    cookie: document.cookie,
    lasting: localStorage.length,
    tab: Object.keys(sessionStorage).sort(),
    token: sessionStorage.getItem("cordial.token"),
    text: document.documentElement.outerHTML,
    address: location.href,
    history: JSON.stringify(history.state),
  }));
  assert.deepEqual([kept.cookie, kept.lasting, kept.tab], ["", 0, ["cordial.choice", "cordial.token"]]);
  assert.equal(kept.token, token);
  for (const text of [kept.text, kept.address, kept.history]) assert.ok(!text.includes(token));
  assert.deepEqual(await page.context().cookies(), []);
  // Another tab that was not given it gets nothing.
  const stranger = await page.context().newPage();
  await stranger.goto(new URL("/", url).href);
  await stranger.getByRole("heading", { name: "This page needs its token", exact: true }).waitFor();
  assert.equal(await stranger.locator(".row, .member-row, .channel-button").count(), 0);
});

inBrowser("LOCAL stands above everything, on wide windows and small ones", async ({ page }) => {
  for (const width of [390, 760, 1080, 1440, 2560]) {
    await page.setViewportSize({ width, height: 800 });
    const banner = page.getByRole("banner").first();
    await banner.getByText("LOCAL", { exact: true }).waitFor();
    const box = await banner.boundingBox();
    assert.deepEqual([box?.x, box?.y, box?.width], [0, 0, width]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    assert.equal(scrollWidth, clientWidth, `the page is wider than ${width} px`);
  }
});

inBrowser("nothing moves for whoever asked for that", async ({ page, playground }) => {
  playground.post(GENERAL, BOT, "", { flags: 128 });
  playground.postGallery(GENERAL);
  await page.getByRole("button", { name: "Think", exact: true }).click();
  await page.locator(".row").getByText("is thinking…").nth(1).waitFor();
  playground.change({ type: "typing", channelId: GENERAL, userId: BOT.id });
  await page.getByText("is typing…").waitFor();
  const moving = await page.evaluate(() => document.getAnimations().length);
  assert.equal(moving, 0);
}, { reducedMotion: "reduce" });

inBrowser("a burst of 500 messages is drawn in few frames and few rows", async ({ page, playground }) => {
  await page.evaluate(() => {
    const seen = { frames: 0, drawings: 0, rows: 0, done: false };
    Object.assign(globalThis, { seen });
    const count = () => {
      seen.frames++;
      if (!seen.done) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const rows = document.querySelector(".rows")!;
    new MutationObserver(() => {
      seen.drawings++;
      seen.rows = Math.max(seen.rows, rows.querySelectorAll(".row").length);
    }).observe(rows, { childList: true });
  });
  for (let number = 1; number <= 500; number++) {
    playground.post(GENERAL, number % 3 ? BOT : BO, `message **${number}** of a burst`);
    // In turns of their own, so that they come in many frames of the socket.
    if (number % 5 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  await page.locator(".row").last().getByText("message 500 of").waitFor();
  const seen = await page.evaluate(() => {
    const { seen } = globalThis as unknown as {
      seen: { frames: number; drawings: number; rows: number; done: boolean };
    };
    seen.done = true;
    return seen;
  });
  assert.ok(seen.drawings <= seen.frames + 1 && seen.drawings < 500, JSON.stringify(seen));
  assert.ok(seen.rows <= 160, JSON.stringify(seen));
});
