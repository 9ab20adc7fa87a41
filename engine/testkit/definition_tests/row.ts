/** One line of a comparison: what was expected beside what there is. */
export interface Row {
  readonly label: string;
  /** Absent where nothing was expected of it. */
  readonly expected?: string;
  /** Absent where there is no such thing. */
  readonly actual?: string;
  readonly same: boolean;
}

/** Lines that belong together, such as all of one message. */
export interface Block {
  /** `message 2`, `bob`, `data`. */
  readonly title: string;
  readonly rows: readonly Row[];
}

export function differs({ rows }: Block): boolean {
  return rows.some(({ same }) => !same);
}
