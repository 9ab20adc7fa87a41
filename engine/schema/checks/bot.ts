import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { BotDefinition } from "../keys/bot.ts";

export function checkBot(definition: BotDefinition, problems: Problems): void {
  void [definition, problems];
}
