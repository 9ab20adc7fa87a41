import assert from "node:assert/strict";
import { ownCommand } from "./own_command.ts";

Deno.test("ownCommand is a task of Deno's where Deno runs the program", () => {
  assert.equal(ownCommand("check bots/shop.yaml"), "deno task check bots/shop.yaml");
});

Deno.test("ownCommand can be typed by people who have Deno from npx alone", () => {
  const npx = { compiled: false, executable: () => "deno", fromNpm: () => true, windows: false };
  assert.equal(ownCommand("doctor", npx), `npx -y deno@${Deno.version.deno} task doctor`);
});

Deno.test("ownCommand names the file of a compiled program, as its system wants it", () => {
  const unix = { compiled: true, executable: () => "/srv/bot/cordial", fromNpm: () => false, windows: false };
  assert.equal(ownCommand("check", unix), "./cordial check");
  assert.equal(
    ownCommand("check", { ...unix, executable: () => "bot.exe", windows: true }),
    ".\\bot.exe check",
  );
});
