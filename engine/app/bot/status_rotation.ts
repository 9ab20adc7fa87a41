/** Shows a program's statuses one after the other, and keeps their numbers fresh. */
import type { Clock } from "../../model/clock.ts";
import type { Program, Status } from "../../model/program.ts";
import type { Scope } from "../../model/scope.ts";

export interface Activity {
  readonly type: Status["type"];
  readonly text: string;
  readonly url?: string;
}

/**
 * Shows the first status at once and the next one after every interval; a single status is only sent again when its
 * text has changed.
 * @param numbers reads what the texts can see at that moment
 * @returns a function that ends the rotation
 */
export function rotateStatuses(
  statuses: Program["statuses"],
  numbers: () => Scope,
  show: (activity: Activity) => void,
  clock: Clock,
): () => void {
  if (statuses.list.length === 0) return () => {};
  let turn = 0;
  let shown = "";
  let cancel = () => {};
  const next = () => {
    const status = statuses.list[turn++ % statuses.list.length]!;
    const activity: Activity = { type: status.type, text: status.text(numbers()), url: status.url };
    const wanted = JSON.stringify(activity);
    if (wanted !== shown) show(activity);
    shown = wanted;
    cancel = clock.after(statuses.every, next);
  };
  next();
  return () => cancel();
}
