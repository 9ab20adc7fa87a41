/** Somebody types the value of an option and is offered choices. */
import type { BotView } from "./bot_view.ts";
import type { Caller } from "./caller.ts";

export interface SuggestRequest {
  readonly typed: string;
  readonly caller: Caller;
  readonly bot: BotView;
}
