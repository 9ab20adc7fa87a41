import { entries } from "./entry.ts";

const t = { title: "x", explanation: "x" };
export const DEFINITION_CODES = entries({
  "missing-key": t,
  "unknown-key": t,
  "empty-value": t,
  "wrong-kind": t,
  "unknown-word": t,
  "not-a-number": t,
  "out-of-range": t,
  "not-a-boolean": t,
  "not-a-duration": t,
  "not-an-id": t,
  "not-a-colour": t,
  "not-a-definition": t,
  "command-twice": t,
  "setting-twice": t,
  "not-a-time": t,
  "nesting-too-deep": t,
  "token-not-a-variable": t,
});
