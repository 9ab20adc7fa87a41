import type { ExtensionTables, SqlRow, SqlScope, SqlValue } from "../context/context.ts";
import type { Channel } from "./channel.ts";

/** The tables of an extension in a worker. A transaction is begun and ended on the other side. */
export function remoteTables(channel: Channel): ExtensionTables {
  let last = 0;
  return {
    ...scope(channel),
    async transaction(run) {
      const id = ++last;
      await channel.ask("begin", id);
      let result;
      try {
        result = await run(scope(channel, id));
      } catch (error) {
        await channel.ask("end", id, false);
        throw error;
      }
      await channel.ask("end", id, true);
      return result;
    },
  };
}

function scope(channel: Channel, transaction?: number): SqlScope {
  return {
    all: <Row extends SqlRow>(sql: string, ...values: SqlValue[]) =>
      channel.ask<readonly Row[]>("sql", transaction, "all", sql, values),
    get: <Row extends SqlRow>(sql: string, ...values: SqlValue[]) =>
      channel.ask<Row | undefined>("sql", transaction, "get", sql, values),
    run: (sql, ...values) => channel.ask("sql", transaction, "run", sql, values),
  };
}
