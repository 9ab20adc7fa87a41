import type { APIEmbedField } from "discord-api-types/v10";
import { parseLine } from "../markdown/parse_markdown.ts";
import { InlineNodes } from "../text/inline_nodes.tsx";
import { Markdown } from "../text/markdown.tsx";
import { fieldRows } from "./field_rows.ts";

export function EmbedFields({ fields }: { fields: readonly APIEmbedField[] }) {
  return (
    <div class="embed-fields">
      {fieldRows(fields).map((row, at) => (
        <div key={at} class={`embed-field-row columns-${row.length}`}>
          {row.map((field, at) => (
            <div key={at} class="embed-field">
              <div class="embed-field-name">
                <InlineNodes nodes={parseLine(field.name)} />
              </div>
              <Markdown text={field.value} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
