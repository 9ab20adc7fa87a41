import type { APIEmbedField } from "discord-api-types/v10";

/** Fields in rows: inline ones that follow each other stand side by side, up to three. */
export function fieldRows(fields: readonly APIEmbedField[]): APIEmbedField[][] {
  const rows: APIEmbedField[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (row && field.inline && row[0]!.inline && row.length < 3) row.push(field);
    else rows.push([field]);
  }
  return rows;
}
