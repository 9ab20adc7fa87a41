/** What reaches the runtime: Discord's payloads, sorted by what the engine does with them. */
import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
  GatewayMessageCreateDispatchData,
} from "discord-api-types/v10";
import type { Happening } from "./happening.ts";

export type Event =
  | { readonly kind: "message"; readonly message: GatewayMessageCreateDispatchData }
  | { readonly kind: "command"; readonly interaction: APIApplicationCommandInteraction }
  | { readonly kind: "autocomplete"; readonly interaction: APIApplicationCommandAutocompleteInteraction }
  /** Somebody pressed a button or picked in a select. */
  | { readonly kind: "component"; readonly interaction: APIMessageComponentInteraction }
  /** Somebody sent a form in. */
  | { readonly kind: "modal"; readonly interaction: APIModalSubmitInteraction }
  /** Something that automations wait for. */
  | { readonly kind: "happening"; readonly happening: Happening };
