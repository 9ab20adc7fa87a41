/**
 * The engine for a runtime of a Deno before 2.9, which lacks little of what the engine uses. Only the test of compiled
 * programs begins with it, on machines where just such a runtime is to be had; it cannot make backups.
 */
import { DatabaseSync } from "node:sqlite";

function add(target: object, name: string, descriptor: PropertyDescriptor): void {
  if (!(name in target)) Object.defineProperty(target, name, { configurable: true, ...descriptor });
}

add(Deno.FsFile.prototype, "tryLockSync", { value: () => true });

add(DatabaseSync.prototype, "isTransaction", {
  get(this: DatabaseSync) {
    try {
      this.exec("BEGIN");
    } catch {
      return true;
    }
    this.exec("ROLLBACK");
    return false;
  },
});

const url = (text: string) => text.replaceAll("+", "-").replaceAll("/", "_");

add(Uint8Array.prototype, "toBase64", {
  value(this: Uint8Array, { alphabet = "base64" } = {}) {
    const text = btoa(String.fromCharCode(...this));
    return alphabet === "base64" ? text : url(text).replaceAll("=", "");
  },
});

add(Uint8Array, "fromBase64", {
  value: (text: string) =>
    Uint8Array.from(
      atob(text.replaceAll("-", "+").replaceAll("_", "/")),
      (character) => character.charCodeAt(0),
    ),
});

const { main } = await import("../main.ts");
Deno.exit(await main(Deno.args));
