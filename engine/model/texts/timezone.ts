import { text } from "../text_table.ts";

export const TIMEZONE_TEXTS = {
  /** `time` is what clocks there show now. */
  timezone_set: text("This server goes by the clocks of {zone} now. There it is {time}.", {
    zone: "text",
    time: "text",
  }),
  timezone_reset: text("This server has no time zone of its own any more: it goes by {zone} again.", {
    zone: "text",
  }),
  timezone_same: text("This server goes by {zone} already.", { zone: "text" }),
  timezone_unknown: text("There is no time zone {zone}. It is a name such as {example}.", {
    zone: "text",
    example: "text",
  }),
  timezone_unknown_near: text("There is no time zone {zone}. Did you mean {near}?", {
    zone: "text",
    near: "text",
  }),
};
