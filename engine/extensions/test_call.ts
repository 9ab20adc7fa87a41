/** A run that calls a function of an extension, in which nothing happens. */
import type { HandlerCall } from "../model/extensions.ts";
import { StepRefused } from "../model/step_refused.ts";

const USER = { name: "Bo", username: "bo", id: "1", mention: "<@1>", avatar: "", bot: false, created: 0 };

export function testCall(more: Partial<HandlerCall> = {}): HandlerCall {
  return {
    user: USER,
    channel: { id: "2", name: "general" },
    options: {},
    values: {},
    event: {},
    data: {
      get: () => Promise.resolve(undefined),
      set: () => Promise.resolve(),
      add: () => Promise.resolve(0),
      take: () => Promise.resolve(false),
    },
    reply: () => Promise.resolve(),
    edit: () => Promise.resolve(),
    send: () => Promise.resolve("3"),
    moderate: {
      kick: () => Promise.resolve(),
      ban: () => Promise.resolve(),
      timeout: () => Promise.resolve(),
    },
    refuse(words) {
      throw new StepRefused("check_says", { words });
    },
    text: (name) => name,
    ...more,
  };
}
