/** What went wrong, with its stack where there is one: whoever reads it has to find the place. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
