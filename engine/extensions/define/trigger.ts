import type { Fields, FieldValues } from "../../model/fields.ts";
import type { ValueOf } from "../../model/scope.ts";
import type { Shape } from "../../model/shape.ts";

type Shapes = Readonly<Record<string, Shape>>;
type Values<V extends Shapes> = { readonly [Name in keyof V]: ValueOf<V[Name]> };

export interface TriggerSpec {
  readonly description: string;
  readonly values?: Shapes;
  readonly filters?: Fields;
  readonly main?: string;
  readonly about?: readonly ("person" | "channel" | "server")[];
  matches?(filters: never, values: never): boolean;
}

/** Something that can happen, for `when: NAME.TRIGGER`; `context.emit` tells of it. */
export function defineTrigger<
  const V extends Shapes = Record<never, never>,
  const F extends Fields = Record<never, never>,
>(trigger: {
  /** When it happens, for editors; up to 200 characters. */
  readonly description: string;
  /** What texts of the event know of it. */
  readonly values?: V;
  /** What can stand behind the word. */
  readonly filters?: F;
  /** The filter that is meant where a single value stands there. */
  readonly main?: keyof F & string;
  /** What `emit` always tells with it. */
  readonly about?: readonly ("person" | "channel" | "server")[];
  /** Whether an event with these filters means what has happened. Quick. */
  matches?(filters: FieldValues<F>, values: Values<V>): boolean;
}): TriggerSpec {
  return trigger;
}
