/** What an author writes of buttons, selects and the other components of messages. */
import type { SourceText, Span } from "../../../diagnostics/span.ts";
import type { PermissionName } from "../../../model/permissions.ts";
import type { MapNode } from "../../../source/nodes.ts";
import type { StepDefinition } from "../../steps/kind.ts";

export type ButtonStyle = "primary" | "secondary" | "success" | "danger" | "link";

export type SelectType = "text" | "user" | "role" | "mentionable" | "channel";

/** Who may press: the person who asked, anybody, or whoever has a way in. */
export interface WhoDefinition {
  readonly span: Span;
  readonly asker: boolean;
  readonly anyone: boolean;
  readonly roles: readonly SourceText[];
  readonly people: readonly SourceText[];
  readonly permissions: readonly PermissionName[];
}

/** What buttons and selects have in common. */
export interface ControlDefinition {
  readonly span: Span;
  /** Absent for one that is a text alone. */
  readonly node?: MapNode;
  /** What its author calls it; presses find it by that, else by its label. */
  readonly id?: SourceText;
  /** It is left out where this does not hold. */
  readonly condition?: SourceText;
  readonly disabled?: SourceText;
  readonly who?: WhoDefinition;
  readonly once?: boolean;
  /** Absent where nothing is said. */
  readonly steps?: readonly StepDefinition[];
}

export interface ButtonDefinition extends ControlDefinition {
  readonly kind: "button";
  readonly label?: SourceText;
  readonly emoji?: SourceText;
  readonly style?: ButtonStyle;
  /** Of a link. */
  readonly url?: SourceText;
}

export interface SelectOptionDefinition {
  readonly span: Span;
  readonly label: SourceText;
  readonly value?: SourceText;
  readonly description?: SourceText;
  readonly emoji?: SourceText;
  /** A condition: whether it is picked beforehand. */
  readonly default?: SourceText;
}

export interface SelectDefinition extends ControlDefinition {
  readonly kind: "select";
  readonly type?: SelectType;
  readonly placeholder?: SourceText;
  /** A list, or an expression that gives one; absent where nothing is said. */
  readonly options?: readonly SelectOptionDefinition[] | SourceText;
  readonly min?: number;
  readonly max?: number;
  /** Discord's numbers. */
  readonly channelTypes?: readonly number[];
}

export interface RowDefinition {
  readonly kind: "row";
  readonly span: Span;
  readonly controls: readonly (ButtonDefinition | SelectDefinition)[];
}

export interface TextDisplayDefinition {
  readonly kind: "text";
  readonly span: Span;
  readonly text: SourceText;
}

export interface PictureDefinition {
  readonly span: Span;
  readonly url: SourceText;
  readonly description?: SourceText;
  readonly spoiler: boolean;
}

export interface SectionDefinition {
  readonly kind: "section";
  readonly span: Span;
  readonly node: MapNode;
  readonly texts: readonly SourceText[];
  readonly thumbnail?: PictureDefinition;
  readonly button?: ButtonDefinition;
}

export interface GalleryDefinition {
  readonly kind: "gallery";
  readonly span: Span;
  readonly pictures: readonly PictureDefinition[];
}

/** A text file that goes with the message. */
export interface FileDefinition {
  readonly kind: "file";
  readonly span: Span;
  readonly name: SourceText;
  readonly text: SourceText;
  readonly spoiler: boolean;
}

export interface SeparatorDefinition {
  readonly kind: "separator";
  readonly span: Span;
  readonly large: boolean;
  /** Whether a line is drawn. */
  readonly line: boolean;
}

export interface ContainerDefinition {
  readonly kind: "container";
  readonly span: Span;
  readonly node: MapNode;
  readonly color?: SourceText;
  readonly spoiler: boolean;
  readonly components: readonly ComponentDefinition[];
}

export type ComponentDefinition =
  | RowDefinition
  | TextDisplayDefinition
  | SectionDefinition
  | GalleryDefinition
  | FileDefinition
  | SeparatorDefinition
  | ContainerDefinition;

/** The components of a message, and what holds for all its buttons and selects that say nothing themselves. */
export interface MessageComponents {
  readonly list: readonly ComponentDefinition[];
  /** The place of `keep`, where the message keeps the components that it has. */
  readonly keep?: Span;
  readonly who?: WhoDefinition;
  readonly once?: boolean;
  /** Milliseconds. */
  readonly timeout?: number | "off";
}

export const NO_COMPONENTS: MessageComponents = { list: [] };

/** Whether a component exists in Components V2 only. */
export function isNewer({ kind }: ComponentDefinition): boolean {
  return kind !== "row";
}

/** Whether a file goes with them. */
export function hasFile(components: readonly ComponentDefinition[]): boolean {
  return components.some((one) => one.kind === "file" || one.kind === "container" && hasFile(one.components));
}

/** All buttons and selects, in order, however deep they stand. */
export function* controlsIn(
  components: readonly ComponentDefinition[],
): Generator<ButtonDefinition | SelectDefinition> {
  for (const component of components) {
    if (component.kind === "row") yield* component.controls;
    else if (component.kind === "section" && component.button) yield component.button;
    else if (component.kind === "container") yield* controlsIn(component.components);
  }
}
