/** Who may use which command, role by role. */
/** Somebody who is in the server and has this role alone. */
export interface MatrixColumn {
  /** Of the role; @everyone has that of the server. */
  readonly id: string;
  readonly name: string;
}

export interface MatrixRow {
  /** `/config roles add`, by its path. */
  readonly path: readonly string[];
  readonly category: string;
  /** Where it is defined. */
  readonly source: string;
  /** For each column why it is refused; `null` where it may be used. */
  readonly refusals: readonly (string | null)[];
}

export interface AccessMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}
