/** For tests: what is wrong, as `path: CODE` lines. */
import { RestError } from "../rest/errors.ts";

export function problemsOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof RestError) || error.code !== 50035) throw error;
    return flatten(error.errors ?? {}, []);
  }
}

function flatten(errors: object, path: readonly string[]): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === "_errors"
      ? (value as { code: string }[]).map(({ code }) => `${path.join(".")}: ${code}`)
      : flatten(value, [...path, key])
  );
}
