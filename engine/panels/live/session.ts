/** What people have done since the program started, and what bots did upon it. */
import type { APIApplicationCommand, APIMessage } from "discord-api-types/v10";
import { controlAddress, controlRows, type MessageControl } from "../../model/message_controls.ts";
import type { PersonInput } from "../../model/person_input.ts";
import type { PlaygroundChange, PlaygroundPlace } from "../../model/playground.ts";
import type { PlaygroundModal } from "../../model/playground_modal.ts";
import { type Outcome, Outcomes } from "../../outcomes/outcomes.ts";

/** What is kept, the newest. */
const MOST_STEPS = 500;
const MOST_FORMS = 100;

export interface SessionStep {
  /** Counted up from 1. */
  readonly id: number;
  /** By the bots' clock, without what somebody has moved that on. */
  readonly at: number;
  readonly place: PlaygroundPlace;
  readonly input: PersonInput;
  /** What Discord said where it did not let the person. */
  refused?: string;
  /** The message that the person wrote. */
  ownId?: string;
  /** What was pressed or picked in, as it was then. */
  readonly control?: MessageControl;
  /** The message that it was done to, as it was then. */
  readonly target?: APIMessage;
  /** The form that was sent. */
  readonly form?: PlaygroundModal;
  readonly command?: APIApplicationCommand;
  /** What came of it; grows while it comes. */
  readonly outcomes: readonly Outcome[];
}

/** Somebody has moved the clock on. */
export interface PassedTime {
  readonly id: number;
  /** Milliseconds. */
  passed: number;
  readonly outcomes: readonly Outcome[];
}

export interface SessionPorts {
  /** Tells what people do, before it has an effect, and right after that where they were not let. */
  watchInputs(
    watcher: (input: { readonly place: PlaygroundPlace; readonly input: PersonInput } | string) => void,
  ): void;
  watchChanges(watcher: (change: PlaygroundChange) => void): void;
  isBot(id: string): boolean;
  command(id: string): APIApplicationCommand | undefined;
  readonly clock: { now(): number; readonly ahead: number };
}

/** What people do to messages that are there already. */
const OWN_CHANGES: Partial<Record<PersonInput["action"], PlaygroundChange["type"]>> = {
  react: "message_edit",
  unreact: "message_edit",
  edit: "message_edit",
  vote: "message_edit",
  delete: "message_delete",
};

/** What leads to nothing that bots hear of. */
const UNHEARD: ReadonlySet<PersonInput["action"]> = new Set(["autocomplete", "dismiss", "close_modal"]);

export class Session {
  readonly #outcomes: Outcomes;
  readonly #forms = new Map<string, PlaygroundModal>();
  readonly #openers = new WeakMap<PlaygroundModal, SessionStep>();
  #all: (SessionStep | PassedTime)[] = [];
  #lastId = 0;
  #ahead: number;

  constructor(private readonly ports: SessionPorts) {
    this.#outcomes = new Outcomes((id) => ports.isBot(id));
    this.#ahead = ports.clock.ahead;
    ports.watchInputs((input) => {
      const last = this.#all.at(-1);
      if (typeof input !== "string") this.#begin(input.place, input.input);
      else if (last && isDone(last)) last.refused ??= input;
    });
    ports.watchChanges((change) => this.#note(change));
  }

  /** What was done and what time passed, oldest first. */
  get all(): readonly (SessionStep | PassedTime)[] {
    return this.#all;
  }

  get #steps(): readonly SessionStep[] {
    return this.#all.filter(isDone);
  }

  get lastId(): number {
    return this.#lastId;
  }

  step(id: number): SessionStep | undefined {
    return this.#steps.find((step) => step.id === id);
  }

  lastOf(personId: string): SessionStep | undefined {
    return this.#steps.findLast(({ place, refused }) => place.as === personId && refused === undefined);
  }

  /** The step that wrote a message, or that a bot answered with it. */
  stepOf(messageId: string): SessionStep | undefined {
    const isAbout = ({ message }: Outcome) => message?.id === messageId;
    return this.#steps.find((step) =>
      step.ownId === messageId ||
      step.outcomes.some((outcome) => outcome.kind === "posted" && isAbout(outcome))
    );
  }

  /** The step upon which a bot opened a form. */
  openerOf(interactionId: string): SessionStep | undefined {
    const form = this.#forms.get(interactionId);
    return form && this.#openers.get(form);
  }

  #begin(place: PlaygroundPlace, input: PersonInput): void {
    if (UNHEARD.has(input.action)) return;
    this.#noteTime();
    const facts = this.#facts(input);
    this.#outcomes.forget();
    this.#outcomes.ownNext(OWN_CHANGES[input.action]);
    const at = this.ports.clock.now() - this.#ahead;
    this.#add({ id: ++this.#lastId, at, place, input, ...facts, outcomes: this.#outcomes.list });
  }

  /** What comes while the clock is moved on is no answer to what was done before. */
  #noteTime(): void {
    const { ahead } = this.ports.clock;
    const passed = ahead - this.#ahead;
    this.#ahead = ahead;
    if (passed <= 0) return;
    const last = this.#all.at(-1);
    if (last && !isDone(last)) {
      last.passed += passed;
      return;
    }
    this.#outcomes.forget();
    this.#add({ id: ++this.#lastId, passed, outcomes: this.#outcomes.list });
  }

  #add(step: SessionStep | PassedTime): void {
    this.#all.push(step);
    // Dropping in blocks keeps the cost of a step constant.
    if (this.#all.length > 2 * MOST_STEPS) this.#all = this.#all.slice(-MOST_STEPS);
  }

  #facts(input: PersonInput): Pick<SessionStep, "control" | "target" | "form" | "command"> {
    if (input.action === "slash") return { command: this.ports.command(input.commandId) };
    if (input.action === "menu") {
      return {
        command: this.ports.command(input.commandId),
        target: this.#outcomes.seen(input.targetId)?.message,
      };
    }
    if (input.action === "submit") return { form: this.#forms.get(input.interactionId) };
    if (!("messageId" in input) || input.messageId === undefined) return {};
    const target = this.#outcomes.seen(input.messageId)?.message;
    if (input.action !== "press") return { target };
    const controls = controlRows(target?.components).flat();
    return { target, control: controls.find((one) => controlAddress(one) === input.customId) };
  }

  #note(change: PlaygroundChange): void {
    this.#noteTime();
    const last = this.#all.at(-1);
    const step = last && isDone(last) ? last : undefined;
    if (change.type === "modal") {
      const { modal } = change;
      this.#forms.set(modal.interactionId, modal);
      if (step) this.#openers.set(modal, step);
      for (const id of this.#forms.keys()) {
        if (this.#forms.size <= MOST_FORMS) break;
        this.#forms.delete(id);
      }
    }
    if (change.type === "message" && step?.input.action === "say" && step.ownId === undefined) {
      if (change.seen.message.author.id === step.place.as) step.ownId = change.seen.message.id;
    }
    this.#outcomes.note(change);
  }
}

export function isDone(step: SessionStep | PassedTime): step is SessionStep {
  return "input" in step;
}
