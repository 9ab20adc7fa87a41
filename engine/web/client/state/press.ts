/** Presses of buttons and picks in selects that this page made, until something has come of them. Never changed in place. */
import type { APIMessage } from "discord-api-types/v10";
import type { PlaygroundChange, SeenModal } from "../../../model/playground.ts";

export interface Press {
  readonly channelId: string;
  readonly messageId: string;
  /** Empty when the press was made by another window. */
  readonly customId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly state: "waiting" | "failed";
  /** Milliseconds since 1970. Who still waits then has an answer that shows nothing. */
  readonly until: number;
}

type NoAnswer = Extract<PlaygroundChange, { type: "no_answer" }>;

/** A bot has 3 s for its answer, and the news of it a while to come here. */
const WAIT_MS = 5_000;

export function newPress(press: Omit<Press, "state" | "until">, now: number): Press {
  return { ...press, state: "waiting", until: now + WAIT_MS };
}

/** With one more; what came of this person's presses before on that message is no longer of interest. */
export function withPress(presses: readonly Press[], press: Press): readonly Press[] {
  return [...withoutPress(presses, press.messageId, press.personId), press];
}

/** Without those on a message; only one person's when `personId` is given. */
export function withoutPress(
  presses: readonly Press[],
  messageId: string | undefined,
  personId?: string,
): readonly Press[] {
  return keep(
    presses,
    (press) => press.messageId !== messageId || (personId !== undefined && press.personId !== personId),
  );
}

/** Without the press that a new message answers, if it answers one. */
export function withoutAnswered(presses: readonly Press[], { interaction_metadata: asked }: APIMessage) {
  if (!asked || !("interacted_message_id" in asked)) return presses;
  return withoutPress(presses, String(asked.interacted_message_id), asked.user.id);
}

/** Without the press that a form answers: it came from the same bot in the same channel. */
export function withoutOpened(presses: readonly Press[], { onlyFor, modal }: SeenModal): readonly Press[] {
  return keep(
    presses,
    (press) =>
      press.state !== "waiting" || press.personId !== onlyFor || press.channelId !== modal.channelId ||
      press.applicationId !== modal.applicationId,
  );
}

export function withoutOldPresses(presses: readonly Press[], now: number): readonly Press[] {
  return keep(presses, ({ state, until }) => state === "failed" || until > now);
}

/** With the failure marked; `undefined` when what got no answer was no press. */
export function withFailure(presses: readonly Press[], change: NoAnswer): readonly Press[] | undefined {
  const { channelId, onlyFor, applicationId, messageId } = change;
  const failed = presses.find((press) =>
    press.state === "waiting" && press.channelId === channelId && press.personId === onlyFor &&
    press.applicationId === applicationId && (messageId === undefined || press.messageId === messageId)
  );
  if (failed) return presses.map((press) => press === failed ? { ...press, state: "failed" } : press);
  if (messageId === undefined) return undefined;
  const elsewhere = { channelId, messageId, customId: "", personId: onlyFor, applicationId };
  return withPress(presses, { ...elsewhere, state: "failed", until: 0 });
}

/** A person's presses by message. */
export function pressesOf(
  presses: readonly Press[],
  personId: string | undefined,
): ReadonlyMap<string, Press> {
  return new Map(
    presses.filter((press) => press.personId === personId).map((press) => [press.messageId, press]),
  );
}

/** The same list when nothing goes, so that nothing is drawn anew. */
function keep(presses: readonly Press[], wanted: (press: Press) => boolean): readonly Press[] {
  return presses.every(wanted) ? presses : presses.filter(wanted);
}
