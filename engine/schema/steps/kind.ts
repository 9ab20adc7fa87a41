/**
 * What a step of a definition is, and what an action brings along to be written in one. The table of actions is handed
 * in from outside, so that extensions can add to it.
 */
import type * as z from "zod";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import type { DeclaredExtensions } from "../../model/declared.ts";
import type { DataDeclaration, Declarations } from "../../model/data.ts";
import type { Choice } from "../../model/option.ts";
import type { Audience, Control, Form, Run, Step } from "../../model/program.ts";
import type { HttpSettings } from "../../model/http.ts";
import type { Shape, Shapes, Variables } from "../../model/shape.ts";
import type { Theme } from "../../model/theme.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import type { NamesDefinition } from "../keys/names.ts";

/** An action, such as `reply`, as a word of the language. */
export interface ActionWord {
  readonly name: string;
  /** What it does, for editors and documentation. */
  readonly description: string;
  /** Its use where the word alone is a step; absent where something has to stand behind it. */
  readonly bare?: (span: Span) => ActionUse;
  /** Other words for it that people write, answered with this one. */
  readonly nearMisses?: readonly string[];
  /** Reads what stands behind the word. @param steps for actions that hold steps themselves */
  schema(steps: StepsSchema): z.ZodType<ActionUse, Node>;
}

/** One use of an action, read from a definition. */
export interface ActionUse {
  /** Tells what no single key can know. */
  check?(problems: Problems): void;
  /** Steps in it. */
  readonly inner?: readonly (readonly StepDefinition[])[];
  /** Steps in it that are done later, in a run of their own, such as those of a button. */
  readonly later?: readonly (readonly StepDefinition[])[];
  /** What the bot's role needs for it, as Discord's bit set. */
  readonly permissions?: bigint;
  /** Gateway intents that it needs. */
  readonly intents?: number;
  /** Roles that it gives or takes, as they are written: names, ids or placeholders. */
  readonly roles?: readonly string[];
  /** Whether it is no answer, although its word stands for one: another message is meant. */
  readonly elsewhere?: boolean;
  /** What has to be there where it is done. */
  readonly needs?: readonly StepNeed[];
  /** The group of steps that it runs. */
  readonly runs?: GroupReference;
  compile(context: StepContext): CompiledAction;
}

/** Somebody to answer; a person whom the run is about; that a form can be shown. */
export type StepNeed = "answers" | "person" | "forms";

/** A group by its name, with the names of the parameters that are given to it. */
export interface GroupReference {
  readonly group: SourceText;
  readonly given: readonly SourceText[];
}

/** Steps under a name, for actions that run them. */
export interface StepGroup {
  /** What has to be there where it is run, also for the groups that it runs. */
  readonly needs: ReadonlySet<StepNeed>;
  /** What has to be given to it. */
  readonly parameters: Shapes;
  /** Names under which its own steps save something. */
  readonly saves: readonly string[];
  /** Filled once all groups are compiled, since they may run each other. */
  readonly steps: readonly Step[];
}

export interface CompiledAction {
  /** What `save_as` keeps, and its shape. */
  readonly result?: Shape;
  run(run: Run): Promise<unknown>;
}

/** What lies outside of a bot's own file, as its steps reach for it. */
export interface Outside {
  /** What may be asked on the web. */
  readonly http: HttpSettings;
  /** Names of the extensions that lie in the project; absent where they are not known. */
  readonly extensions?: readonly string[];
  /** What they add to the language, as far as it is known. */
  readonly declared: DeclaredExtensions;
}

/** What steps are compiled with. */
export interface StepContext {
  /** What texts and conditions in this place know. */
  readonly variables: Variables;
  readonly names: NamesDefinition;
  /** Checks by their names, each with the data that it reads. */
  readonly checks?: ReadonlyMap<string, { readonly reads?: readonly DataDeclaration[] }>;
  /** What the bot's author has declared. */
  readonly data: Declarations;
  readonly theme: Theme;
  readonly problems: Problems;
  /** Groups of steps by their names. */
  readonly groups: ReadonlyMap<string, StepGroup>;
  /** Values that expressions are bound to, by their paths: `options.mood`. */
  readonly choices?: ReadonlyMap<string, readonly Choice[]>;
  /** What kind of run the steps belong to. */
  readonly place: StepPlace;
  /** What the trigger of an event brings along, by the names of the values; absent where no event has begun the run. */
  readonly brings?: readonly string[];
  /** Takes the controls and forms that the steps make. */
  readonly controls: ControlSink;
  /** Absent where nothing outside can be reached. */
  readonly outside?: Outside;
  /**
   * Compiles steps that stand in an action.
   * @param more variables that only they know @param place where they run in a run of their own, what kind that is
   */
  steps(definitions: readonly StepDefinition[], more?: Variables, place?: StepPlace): readonly Step[];
}

/** What kind of run steps belong to. */
export interface StepPlace {
  /** Whether there is somebody to answer, so that `reply` has a meaning. */
  readonly answers: boolean;
  /** Whether a person is known whom the run is about. */
  readonly person: boolean;
  /** Whether a form can be shown: not as the answer to a form (source: Discord docs, interactions/receiving-and-responding). */
  readonly forms: boolean;
  /** Whether there is a message with a control that can be changed. */
  readonly pressed: boolean;
  /** What holds for the controls of that message, so that others can take their place. */
  readonly carrier?: CarrierSettings;
}

/** What an author has said of all controls of a message. */
export interface CarrierSettings {
  readonly audience?: Audience;
  /** Milliseconds; never where absent. */
  readonly timeout?: number;
}

/** Controls and forms of one command or automation, collected while its steps are compiled. */
export interface ControlSink {
  /**
   * A name that stays the same over restarts and changes elsewhere in the definition; at most 20 characters.
   * @param id what tells it from others of the same owner: the author's own id, or a label
   */
  name(id: string): string;
  addControl(control: Control): void;
  addForm(form: Form): void;
}

/** What messages are compiled with. */
export type MessageContext = Omit<StepContext, "checks" | "choices">;

/** A step as its author wrote it: an action, a condition, or both. */
export interface StepDefinition {
  readonly span: Span;
  /** The map it was read from; absent for a word alone. */
  readonly node?: MapNode;
  /** More than one only where the author wrote too many, which is told. */
  readonly actions: readonly { readonly name: string; readonly use: ActionUse }[];
  readonly condition?: SourceText;
  readonly then: readonly StepDefinition[];
  readonly otherwise: readonly StepDefinition[];
  /** Steps that run where the action fails; absent where nothing is said. */
  readonly onError?: readonly StepDefinition[];
  readonly saveAs?: SourceText;
}

export type StepsSchema = z.ZodType<StepDefinition[], Node>;
