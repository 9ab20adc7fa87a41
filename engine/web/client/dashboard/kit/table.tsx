/** A table that becomes a list of cards where the window is narrow; its roles stay the same. */
import { type ComponentChildren, Fragment } from "preact";

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** `main` heads the card. */
  readonly kind?: "main" | "number" | "actions";
}

export interface TableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Stands below a row, over its whole width. */
  readonly below?: (row: Row) => ComponentChildren;
}

export function Table<Row>({ label, columns, rows, keyOf, below }: TableProps<Row>) {
  return (
    <table class="dash-table" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, kind }) => (
            <th key={head} role="columnheader" scope="col" class={kind}>
              {kind === "actions" ? <span class="for-screen-readers">{head}</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => {
          const more = below?.(row);
          return (
            <Fragment key={keyOf(row)}>
              <tr role="row">
                {columns.map(({ head, kind, cell }) => (
                  <td key={head} role="cell" class={kind} data-head={kind ? undefined : head}>{cell(row)}</td>
                ))}
              </tr>
              {more && (
                <tr role="row" class="dash-below">
                  <td role="cell" colSpan={columns.length}>{more}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
