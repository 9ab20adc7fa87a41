/** A request from outside that names the event. */
import type { SourceText } from "../../diagnostics/span.ts";
import { HAPPENING_VALUES } from "../../model/happening_values.ts";
import { byShape } from "../kit/by_shape.ts";
import { converted } from "../kit/converted.ts";
import { map } from "../kit/map.ts";
import { text } from "../kit/text.ts";
import type { TriggerUse, TriggerWord } from "./kind.ts";

const NAME = /^[a-z0-9][a-z0-9_-]{0,49}$/;

function use(name: SourceText): TriggerUse {
  return {
    check(_names, problems) {
      if (NAME.test(name.text)) return;
      problems.add({
        code: "bad-webhook-name",
        message: `\`${name.text}\` cannot stand in an address.`,
        span: name.span,
        expected: "small letters, digits, `-` and `_`, at most 50",
      });
    },
    nowhere: true,
    compile: () => ({ webhook: name.text }),
  };
}

const NAME_TEXT = text("the name of a webhook such as deploys");

export const WEBHOOK: TriggerWord = {
  name: "webhook",
  description: "Something outside of Discord sends a request; `payload` is the JSON that it sends.",
  values: HAPPENING_VALUES.webhook,
  answers: false,
  person: false,
  channel: false,
  intents: 0,
  nearMisses: ["http", "request", "webhook_in"],
  filters: byShape<TriggerUse>("the name of a webhook", {
    scalar: converted(NAME_TEXT, use),
    map: map(
      "a webhook",
      { name: NAME_TEXT.describe("What its address ends with.") },
      ({ name }) => use(name),
    ),
  }),
};
