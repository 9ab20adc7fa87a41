import assert from "node:assert/strict";
import { SCHEMA_FILE } from "../project/starter_bot.ts";
import { isPassing } from "./passing_files.ts";

Deno.test("isPassing knows what editors make for a moment", () => {
  const passing = [
    ".bot.yaml.swp",
    "4913",
    "5036",
    "bot.yaml~",
    "#bot.yaml#",
    ".#bot.yaml",
    "bot.yaml___jb_tmp___",
    "bot.yaml___jb_old___",
    "shop/.git/index.lock",
    "shop/sedA1b2C3",
    SCHEMA_FILE,
    ".goutputstream-A1B2C3",
    "bot.yaml.tmp",
    "..2026_01_01",
  ];
  assert.deepEqual(passing.filter((path) => !isPassing(path)), []);
});

Deno.test("isPassing lets everything through that a bot can be made of", () => {
  const files = [
    "bot.yaml",
    "shop/commands.yml",
    "dice/mod.ts",
    "greetings.txt",
    // A year.
    "2026",
    "24/7.yaml",
    "sediment",
    "..data",
    "shop\\a.yaml",
  ];
  assert.deepEqual(files.filter(isPassing), []);
});
