import process from "node:process";

/** Node's cryptography, loaded when it is first asked for: that takes 20 ms, and most starts do without. */
export function nodeCrypto(): typeof import("node:crypto") {
  return process.getBuiltinModule("node:crypto");
}
