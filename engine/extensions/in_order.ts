/** The order in which extensions begin, so that each finds those that it requires; and which cannot begin, and why. */
import type { Extension } from "./define_extension.ts";

/** One that is to begin. */
export interface Candidate {
  readonly name: string;
  readonly extension: Pick<Extension, "version" | "engine" | "requires" | "conflicts">;
}

export interface Order<One extends Candidate> {
  readonly order: readonly One[];
  /** By the names of those that cannot begin, in words for owners. */
  readonly problems: ReadonlyMap<string, string>;
}

/** @param engine the version of the engine @param lacking why others that lie in the project are not among them */
export async function inOrder<One extends Candidate>(
  candidates: readonly One[],
  engine: string,
  lacking: (name: string) => string = () => "there is none of this name",
): Promise<Order<One>> {
  const problems = new Map<string, string>();
  const satisfies = await rangesOf(candidates);
  const byName = new Map(candidates.map((one) => [one.name, one]));
  for (const { name, extension } of candidates) {
    const problem = satisfies(engine, extension.engine)
      ? conflictOf(extension, byName)
      : `It is made for version ${extension.engine} of the engine, and this is ${engine}.`;
    if (problem !== undefined) problems.set(name, problem);
  }
  const order: One[] = [];
  const state = new Map<string, "visiting" | "done">();
  const visit = (one: One, path: readonly string[]): void => {
    const { name, extension } = one;
    if (state.get(name) === "done" || problems.has(name)) return;
    if (state.get(name) === "visiting") {
      const circle = [...path.slice(path.indexOf(name)), name];
      for (const member of circle) {
        problems.set(
          member,
          `It requires itself: ${circle.join(" → ")}. One of them has to do without another.`,
        );
      }
      return;
    }
    state.set(name, "visiting");
    for (const [required, range] of requirementsOf(extension)) {
      const other = byName.get(required);
      if (other) visit(other, [...path, name]);
      if (problems.has(name)) break;
      const why = !other
        ? lacking(required)
        : problems.has(required)
        ? "that cannot be loaded"
        : satisfies(other.extension.version, range)
        ? undefined
        : `that has the version ${other.extension.version ?? "(none)"}, and ${range} is needed`;
      if (why !== undefined) problems.set(name, `It requires the extension ${required}: ${why}.`);
    }
    state.set(name, "done");
    if (!problems.has(name)) order.push(one);
  };
  for (const one of candidates) visit(one, []);
  return { order, problems };
}

export function requirementsOf(
  { requires = {} }: Candidate["extension"],
): [name: string, range: string | undefined][] {
  return Array.isArray(requires)
    ? requires.map((name: string) => [name, undefined])
    : Object.entries(requires as Readonly<Record<string, string>>);
}

function conflictOf(
  { conflicts = [] }: Candidate["extension"],
  others: ReadonlyMap<string, Candidate>,
): string | undefined {
  const other = conflicts.find((name) => others.has(name));
  return other && `It cannot be loaded beside ${other}. Put one of them on the blacklist of the bot's file.`;
}

interface Semver {
  coerce(version: string): { readonly version: string } | null;
  satisfies(version: string, range: string): boolean;
}

type Satisfies = (version: string | undefined, range: string | undefined) => boolean;

/** The package is only loaded where somebody names a range. */
async function rangesOf(candidates: readonly Candidate[]): Promise<Satisfies> {
  const any = candidates.some(({ extension }) =>
    extension.engine !== undefined || requirementsOf(extension).some(([, range]) => range !== undefined)
  );
  if (!any) return () => true;
  // The package brings no types.
  const { default: semver }: { default: Semver } = await import("semver");
  return (version, range) =>
    range === undefined || semver.satisfies(semver.coerce(version ?? "")?.version ?? "0.0.0", range);
}
