import type { TypedOption } from "./playground.ts";
import type { ModalValues } from "./playground_modal.ts";

/** What a person did, as it was asked for; what a replay does again. */
export type PersonInput =
  | {
    readonly action: "say";
    readonly content: string;
    readonly replyTo?: string;
    readonly files?: readonly string[];
  }
  | SlashInput & { readonly action: "slash" }
  | SlashInput & { readonly action: "autocomplete"; readonly focused: string }
  | { readonly action: "type"; readonly line: string }
  | { readonly action: "menu"; readonly commandId: string; readonly targetId: string }
  | {
    readonly action: "press";
    readonly messageId: string;
    readonly customId: string;
    readonly values?: readonly string[];
  }
  | { readonly action: "dismiss"; readonly messageId: string }
  | { readonly action: "react" | "unreact"; readonly messageId: string; readonly emoji: string }
  | { readonly action: "edit"; readonly messageId: string; readonly content: string }
  | { readonly action: "delete"; readonly messageId: string }
  | { readonly action: "join_voice" | "leave_voice" }
  | { readonly action: "own_voice"; readonly mute?: boolean; readonly deaf?: boolean }
  | {
    readonly action: "thread";
    readonly name: string;
    readonly messageId?: string;
    readonly hidden?: boolean;
  }
  | { readonly action: "submit"; readonly interactionId: string; readonly values: ModalValues }
  | { readonly action: "close_modal"; readonly interactionId: string }
  | { readonly action: "vote"; readonly messageId: string; readonly answerIds: readonly number[] };

interface SlashInput {
  readonly commandId: string;
  readonly path: readonly string[];
  readonly options: readonly TypedOption[];
}
