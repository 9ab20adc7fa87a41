/** What happens while files are saved and people try the bot out: reloads, things done again, sessions kept as tests. */
import type { JsonProblem } from "../../diagnostics/to_json.ts";

/** Parts of a definition by name: `command ping`, `event welcome`, `prefix`. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface FrameLine {
  readonly number: number;
  readonly text: string;
}

/** A problem with the lines around it. */
export interface ProblemFrame extends JsonProblem {
  readonly lines: readonly FrameLine[];
  /** Where in the line of the problem the mark goes: columns before it, and how many it takes. */
  readonly mark?: { readonly blanks: number; readonly width: number };
}

/** Something that stands until it is mended. */
export interface Trouble {
  /** Names what is wrong; the same trouble in another form keeps it. */
  readonly id: string;
  readonly title: string;
  /** Whether what was there before goes on. */
  readonly keepsRunning: boolean;
  /** The first of them. */
  readonly problems: readonly ProblemFrame[];
  /** How many problems are left out. */
  readonly more: number;
  /** What is wrong, where no place in a file belongs to it. */
  readonly text?: string;
}

/** A save that was taken over. */
export interface Reloaded {
  readonly bot: string;
  readonly name: string;
  readonly files: readonly string[];
  /** Milliseconds from the save being noticed. */
  readonly ms: number;
  readonly changes: Changes;
  readonly warnings: number;
}

export type LiveNews =
  | { readonly kind: "reloaded"; readonly reloaded: Reloaded }
  /** A bot's files are gone. */
  | { readonly kind: "stopped"; readonly bot: string }
  /** All troubles that there are now; told after each change, and at once to whoever begins to watch. */
  | { readonly kind: "troubles"; readonly troubles: readonly Trouble[] };

export interface DiffLine {
  readonly sign: "same" | "added" | "removed";
  readonly text: string;
}

/** Something that was done again. */
export interface Repeated {
  /** Names it, to do it once more. */
  readonly step: number;
  /** Who did what: `Ada: /ping`. */
  readonly what: string;
  readonly differs: boolean;
  /** The answer of last time beside that of now. */
  readonly diff: readonly DiffLine[];
}

/** What is to be done again: a step of the session, what a message belongs to, or what somebody did last. */
export type RepeatWish =
  | { readonly step: number }
  | { readonly messageId: string }
  | { readonly lastOf: string };

/** What of the session is to become a test. */
export interface TestWish {
  /** Steps behind this one. */
  readonly after?: number;
  /** From what this message belongs to. */
  readonly from?: string;
  /** The bot whose answers count; that with most of them where absent. */
  readonly bot?: string;
  readonly name: string;
  /** Whether people's pauses become waits. */
  readonly pauses: boolean;
}

export interface WrittenTest {
  /** `tests:` and what belongs there. */
  readonly yaml: string;
  readonly bot: string;
  readonly bots: readonly { readonly id: string; readonly name: string }[];
  readonly steps: number;
  /** What a test cannot say of it, as sentences. */
  readonly notes: readonly string[];
  /** The file that it can be appended to; absent with a reason why not. */
  readonly file?: string;
  readonly whyNot?: string;
}

export interface TrialResult {
  readonly passed: boolean;
  /** What is not as expected, as plain lines. */
  readonly report: string;
}

type Nothing = Readonly<Record<never, never>>;

export interface LivePanel {
  readonly asks: {
    /** The number of the newest step. */
    readonly now: { readonly given: Nothing; readonly answer: { readonly step: number } };
    readonly repeat: { readonly given: RepeatWish; readonly answer: Repeated };
    readonly test: { readonly given: TestWish; readonly answer: WrittenTest };
    /** Runs it in a Discord of its own. */
    readonly tryTest: { readonly given: TestWish; readonly answer: TrialResult };
    /** Appends it to the bot's file. */
    readonly saveTest: { readonly given: TestWish; readonly answer: { readonly file: string } };
  };
  readonly news: LiveNews;
}
