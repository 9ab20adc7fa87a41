/** Commands that several tests call. */
import type { Scope } from "../model/scope.ts";
import { choices, command, option, say, step } from "./test_program.ts";

/** A text of all options. */
export const options = (scope: Scope) => JSON.stringify(scope["options"]);
export const WHO = option("who", "user", { required: true });
export const MOOD = option("mood", "string", { choices: choices("Kind", "Formal"), default: "kind" });
export const HELLO = command("hello", {
  options: [WHO, MOOD],
  surfaces: new Set(["slash", "prefix", "user_menu"]),
  steps: [say((scope) => {
    const { who, mood } = scope["options"] as { who: { name: string }; mood: string };
    return `Hello, ${who.name} (${mood}).`;
  })],
});
export const PING = command("ping", { steps: [say(() => "Pong!")] });
export const BREAKS = command("break", {
  steps: [step(() => Promise.reject(new TypeError("secret detail")))],
});
