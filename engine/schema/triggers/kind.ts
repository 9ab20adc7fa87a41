/** What stands under `when:` of an event, and what a trigger brings along to be written there. */
import type * as z from "zod";
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { Trigger } from "../../model/automation.ts";
import type { HappeningName } from "../../model/happening.ts";
import type { Shapes } from "../../model/shape.ts";
import type { MapNode, Node } from "../../source/nodes.ts";
import type { NamesDefinition } from "../keys/names.ts";
import type { Keys } from "../kit/map.ts";

/** A happening, such as `member_join`, as a word of the language. */
export interface TriggerWord {
  readonly name: HappeningName;
  /** When it happens, for editors and documentation. */
  readonly description: string;
  /** What texts know besides what every answer knows. */
  readonly values: Shapes;
  /** Whether there is a message that `reply` answers. */
  readonly answers: boolean;
  /** Whether it is about a person. */
  readonly person: boolean;
  /** Whether it happens in a channel, or to one. */
  readonly channel: boolean;
  /** Gateway intents without which Discord does not tell of it. */
  readonly intents: number;
  /** Other words for it that people write, answered with this one. */
  readonly nearMisses?: readonly string[];
  /** Reads what stands behind the word. */
  readonly filters: z.ZodType<TriggerUse, Node>;
  /** Its use where the word alone stands there; absent where something has to stand behind it. */
  readonly bare?: TriggerUse;
  /** Keys that stand beside the word, and what they make of its use. */
  readonly beside?: {
    readonly keys: Keys;
    readonly hints?: Readonly<Record<string, { readonly use: string }>>;
    build(use: TriggerUse, keys: Readonly<Record<string, unknown>>, node: MapNode): TriggerUse;
  };
}

/** One use of a trigger, read from a definition. */
export interface TriggerUse {
  /** Whether it happens in no server, so that texts know none. */
  readonly nowhere?: boolean;
  /** Gateway intents that its filters need besides. */
  readonly intents?: number;
  /** Tells what no single key can know. */
  check?(names: NamesDefinition, problems: Problems): void;
  /** @param zone the bot's time zone */
  compile(names: NamesDefinition, zone: string | undefined): Omit<Trigger, "happening">;
}

/** What a trigger means that has no filters, or of which none is used. */
export const ANY: TriggerUse = { compile: () => ({}) };
