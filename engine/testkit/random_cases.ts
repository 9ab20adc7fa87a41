/**
 * fast-check for tests: the same cases in every run, so that a change alone decides whether tests pass. With
 * `RANDOM_CASES=N` each property meets new cases, N times as many; `deno task torture` runs them so.
 */
import fc from "fast-check-itself";

const more = Number(Deno.env.get("RANDOM_CASES") ?? 0);

if (more === 0) fc.configureGlobal({ seed: 20_260_801 });
else fc.configureGlobal({ numRuns: 100 * more });

export * from "fast-check-itself";
export default fc;
