/** What data is worth before a test, and whether it is worth what is expected afterwards. */
import { createDataStore } from "../../data/mod.ts";
import type { DataDeclaration, DataPlace, DataValue } from "../../model/data.ts";
import type { Json } from "../../model/storage.ts";
import { ownedValues } from "../../schema/checks/tests/data.ts";
import { readDataValue } from "../../schema/checks/data.ts";
import type { TestDatum } from "../../schema/keys/tests/data.ts";
import { matchText } from "./match_text.ts";
import type { Block, Row } from "./row.ts";
import type { TestBot } from "../test_bot.ts";

/** Whose turn it is, by names. */
export interface Whose {
  readonly person: string;
  readonly channel: string;
}

interface Value {
  readonly declaration: DataDeclaration;
  readonly place: DataPlace;
  /** `coins of bob`. */
  readonly label: string;
  readonly value: Json;
}

export async function setData(data: readonly TestDatum[], bot: TestBot, whose: Whose): Promise<void> {
  const store = storeOf(bot);
  for (const { declaration, place, value } of valuesOf(data, bot, whose)) {
    await store.change(declaration, place, () => value);
  }
}

export async function compareData(data: readonly TestDatum[], bot: TestBot, whose: Whose): Promise<Block> {
  const store = storeOf(bot);
  const rows: Row[] = [];
  for (const { declaration, place, label, value } of valuesOf(data, bot, whose)) {
    const actual = await store.read(declaration, place);
    const { type } = declaration;
    rows.push({ label, expected: show(value, type), actual: show(actual, type), same: equal(value, actual) });
  }
  return { title: "data", rows };
}

function storeOf(bot: TestBot) {
  const [memory] = bot.app.memories.values();
  return createDataStore({ values: memory!.storage.values, clock: bot.clock });
}

function valuesOf(data: readonly TestDatum[], bot: TestBot, { person, channel }: Whose): Value[] {
  const [running] = bot.app.bots.values();
  return data.flatMap((datum) => {
    const declaration = running!.program.data.get(datum.name.text)!;
    return ownedValues(datum, declaration).map(({ owner, written }): Value => {
      const named = declaration.per === "channel" ? { channel: owner?.text } : { person: owner?.text };
      return {
        declaration,
        place: {
          userId: bot.personId(named.person ?? person),
          guildId: bot.guild().id,
          channelId: bot.channelId(named.channel ?? channel),
        },
        label: owner ? `${declaration.name} of ${owner.text}` : declaration.name,
        value: readDataValue(written, declaration.type) as Json,
      };
    });
  });
}

/** Texts may have `*` in them, at whatever depth. */
function equal(expected: Json | undefined, actual: DataValue): boolean {
  if (typeof expected === "string") return typeof actual === "string" && matchText(expected, actual);
  if (typeof expected !== "object" || expected === null) return expected === actual;
  if (typeof actual !== "object" || actual === null || Array.isArray(expected) !== Array.isArray(actual)) {
    return false;
  }
  const [wanted, found] = [Object.entries(expected), new Map(Object.entries(actual))];
  return wanted.length === found.size && wanted.every(([key, value]) => equal(value, found.get(key)));
}

function show(value: DataValue, type: DataDeclaration["type"]): string {
  if (value === undefined) return "nothing";
  if (type === "time" && typeof value === "number") return new Date(value).toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
