/** Does again what somebody did, and tells what is answered otherwise now. */
import type { Repeated } from "../../model/panels/live.ts";
import { PanelRefusal } from "../../model/panels/panel.ts";
import type { PersonInput } from "../../model/person_input.ts";
import type { PlaygroundPlace } from "../../model/playground.ts";
import type { PlaygroundModal } from "../../model/playground_modal.ts";
import type { Names } from "../../outcomes/names.ts";
import { answerLines } from "./answer_lines.ts";
import { lineDiff } from "./line_diff.ts";
import { isDone, type Session, type SessionStep } from "./session.ts";
import { tellStep } from "./tell_step.ts";

export interface RepeatPorts {
  /** Rejects with a sentence where Discord does not let the person. */
  act(place: PlaygroundPlace, input: PersonInput): Promise<unknown>;
  /** Resolves when bots have dealt with what happened. */
  calm(): Promise<void>;
  names(): Names;
  /** The newest form in front of a person. */
  openForm(personId: string): PlaygroundModal | undefined;
}

export class Repeater {
  /** One at a time: what bots do belongs to what was done last. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly session: Session, private readonly ports: RepeatPorts) {}

  /** @throws PanelRefusal, and what `act` throws */
  repeat(step: SessionStep): Promise<Repeated> {
    const turn = this.#turn.then(() => this.#repeat(step));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #repeat(step: SessionStep): Promise<Repeated> {
    const { session, ports } = this;
    const lines = (one: SessionStep) => answerLines(one.outcomes, ports.names(), one.place.channelId);
    const before = lines(step);
    await this.#act(step);
    const last = session.all.at(-1);
    await ports.calm();
    if (!last || !isDone(last) || last === step) throw new PanelRefusal("Nothing came of it.");
    const diff = lineDiff(before, lines(last));
    return {
      step: last.id,
      what: tellStep(last, ports.names()),
      differs: diff.some(({ sign }) => sign !== "same"),
      diff,
    };
  }

  async #act({ place, input, form }: SessionStep): Promise<void> {
    const { session, ports } = this;
    if (input.action !== "submit") return void await ports.act(place, input);
    const opener = session.openerOf(input.interactionId);
    if (!opener) throw new PanelRefusal("What opened this form is too long ago to be done again.");
    await this.#act(opener);
    await ports.calm();
    const open = ports.openForm(place.as);
    if (!open || open.interactionId === input.interactionId) {
      throw new PanelRefusal(`The form "${form?.title ?? ""}" did not open again.`);
    }
    await ports.act(place, { ...input, interactionId: open.interactionId });
  }
}
