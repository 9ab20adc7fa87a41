import assert from "node:assert/strict";
import { databasePath } from "./database_path.ts";

interface Case {
  readonly name: string;
  readonly path?: string;
  readonly alone: boolean;
  readonly there: readonly string[];
  readonly owner?: string;
  readonly expected: string;
}

const CASES: readonly Case[] = [
  { name: "the only bot has data/bot.db", alone: true, there: [], expected: "/p/data/bot.db" },
  { name: "one of several has a file of its own name", alone: false, there: [], expected: "/p/data/shop.db" },
  {
    name: "the bot that was alone before keeps data/bot.db",
    alone: false,
    there: ["/p/data/bot.db"],
    owner: "shop",
    expected: "/p/data/bot.db",
  },
  {
    name: "a second bot does not get the first one's data",
    alone: false,
    there: ["/p/data/bot.db"],
    owner: "other",
    expected: "/p/data/shop.db",
  },
  {
    name: "a bot that is alone again keeps its own file",
    alone: true,
    there: ["/p/data/bot.db", "/p/data/shop.db"],
    owner: "other",
    expected: "/p/data/shop.db",
  },
  { name: "the definition's path wins", path: "./x/y.db", alone: true, there: [], expected: "/p/x/y.db" },
];

for (const { name, path, alone, there, owner, expected } of CASES) {
  Deno.test(`databasePath: ${name}`, async () => {
    const found = await databasePath({
      folder: "/p",
      botId: "shop",
      path,
      alone,
      exists: (file) => there.includes(file),
      owner: () => Promise.resolve(owner),
    });
    assert.equal(found, expected);
  });
}
