/** Saves while the page is open, things done again and sessions as tests, in a real browser. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { FakeLive, TROUBLE } from "./testing/fake_live.ts";
import { BO } from "./testing/fake_world.ts";
import { inBrowser } from "./testing/in_browser.ts";

const GENERAL = "301";

function withLive() {
  const live = new FakeLive();
  return { live, panels: new Map([["live", live]]) };
}

const toast = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const menuOf = async (page: Page, text: string, item: string) => {
  await page.getByText(text).first().click({ button: "right" });
  await page.getByRole("menuitem", { name: item }).click();
};

for (const viewport of [{ width: 1440, height: 1000 }, { width: 390, height: 844 }]) {
  const { live, panels } = withLive();
  inBrowser(
    `a save shows what it changed, a mistake its lines, at ${viewport.width} px`,
    async ({ page }) => {
      await toast(page, TROUBLE.title).waitFor();
      const trouble = toast(page, TROUBLE.title);
      await trouble.getByText("The last good version keeps running.").waitFor();
      // What stands in files is text.
      assert.equal(await trouble.locator("b", { hasText: "Buy" }).count(), 0);
      assert.equal(await trouble.locator(".live-line.wrong code").innerText(), "    repply: Bought");
      assert.match(
        await page.getByRole("status").filter({ hasText: "problem" }).innerText(),
        /Line 4: .* keeps running\./,
      );
      live.tell({ kind: "troubles", troubles: [] });
      await trouble.waitFor({ state: "detached" });
      live.reload("command buy");
      const reloaded = toast(page, "Reloaded bots/shop.yaml in 14 ms");
      await reloaded.getByText("command buy").waitFor();
      const { x, width } = (await reloaded.boundingBox())!;
      assert.ok(x >= 0 && x + width <= viewport.width, `${x} ${width}`);
      await page.keyboard.press("Escape");
      await reloaded.waitFor({ state: "detached" });
    },
    { panels, viewport },
  );
  live.troubles = [TROUBLE];
}

{
  const { live, panels } = withLive();
  inBrowser(
    "something is done again, and after each save where that is wanted",
    async ({ page, playground }) => {
      playground.post(GENERAL, BO, "!help");
      await menuOf(page, "!help", "Do this again");
      const repeated = toast(page, "Ada: !help");
      await repeated.getByText("answer 2").waitFor();
      await repeated.getByLabel("Repeat after each save").check();
      live.reload("prefix");
      await repeated.getByText("answer 3").waitFor();
      assert.equal(await repeated.getByLabel("Repeat after each save").isChecked(), true);
      assert.match(live.asked.at(-1)!, /^repeat \{"lastOf":/);
      await menuOf(page, "!help", "Do this again");
      await toast(page, "This message is not there any more.").waitFor();
    },
    { panels },
  );
}

{
  const { live, panels } = withLive();
  inBrowser("a session is looked at as a test, tried and saved", async ({ page, playground }) => {
    playground.post(GENERAL, BO, "!help");
    await menuOf(page, "!help", "Save as test from here…");
    const dialog = page.getByRole("dialog", { name: "Save the session as a test", exact: true });
    await dialog.getByText('say: "!help"').waitFor();
    await dialog.getByText("Files of people are left out.").waitFor();
    await dialog.getByLabel("Name of the test").fill("Mine");
    await dialog.getByRole("button", { name: "Try it", exact: true }).click();
    await dialog.getByText("It passes.").waitFor();
    await dialog.getByRole("button", { name: "Append to bots/shop.yaml", exact: true }).click();
    await toast(page, "The test stands in bots/shop.yaml now.").waitFor();
    assert.equal(await dialog.count(), 0);
    assert.match(live.asked.at(-1)!, /^saveTest \{"from":"\d+","name":"Mine","pauses":false\}$/);
  }, { panels });
}
