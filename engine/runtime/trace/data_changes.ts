import type { DataDeclaration, DataOwner, DataPlace } from "../../model/data.ts";
import type { TraceChange } from "../../model/trace.ts";
import { traceText } from "./trace_text.ts";

/** Values of one run that are told of. */
export const MOST_CHANGES = 50;

interface Change {
  readonly declaration: DataDeclaration;
  readonly ownerId: string | undefined;
  readonly before: unknown;
  after: unknown;
}

/** The data that a run has changed: each value once, from what it was before the run to what it is behind it. */
export class DataChanges {
  #changes: Change[] | undefined;

  /** The values are what is kept of them: short. */
  add(declaration: DataDeclaration, place: DataPlace, before: unknown, after: unknown): void {
    const changes = this.#changes ??= [];
    const ownerId = ownerOf(declaration.per, place);
    const known = changes.find((one) => one.declaration === declaration && one.ownerId === ownerId);
    if (known) known.after = after;
    else if (changes.length < MOST_CHANGES) changes.push({ declaration, ownerId, before, after });
  }

  list(): TraceChange[] {
    return (this.#changes ?? []).map(({ declaration: { name, per }, ownerId, before, after }) => ({
      name,
      per,
      ...ownerId === undefined ? {} : { ownerId },
      before: traceText(before),
      after: traceText(after),
    }));
  }
}

function ownerOf(per: DataOwner, place: DataPlace): string | undefined {
  switch (per) {
    case "user":
    case "member":
      return place.userId;
    case "server":
      return place.guildId;
    case "channel":
      return place.channelId;
    case "message":
      return place.messageId;
    case "global":
      return undefined;
  }
}
