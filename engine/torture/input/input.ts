/** What anybody can send or write, by chance and in great numbers. */
import type { Part } from "../trial.ts";
import { customIds } from "./custom_ids.ts";
import { definitions } from "./definitions.ts";
import { expressions } from "./expressions.ts";
import { gatewayPayloads } from "./gateway_payloads.ts";
import { pageMessages } from "./page_messages.ts";
import { prefixArguments } from "./prefix_arguments.ts";

export const input: Part = {
  name: "input",
  trials: [definitions, expressions, prefixArguments, customIds, gatewayPayloads, pageMessages],
};
