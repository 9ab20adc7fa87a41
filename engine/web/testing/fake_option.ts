import type { SlashOption } from "../client/slash/flat_command.ts";

/** An option for tests, which each change what they are about. */
export const option = (more: Partial<SlashOption>): SlashOption => ({
  name: "what",
  description: "",
  kind: "string",
  required: true,
  autocomplete: false,
  choices: [],
  min: undefined,
  max: undefined,
  channelTypes: [],
  ...more,
});
