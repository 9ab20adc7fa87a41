/** Takes from a worker what would hit the whole process although Deno asks for no permission, or for that to read alone. */
import process from "node:process";

export function spareProcess(): void {
  const refuse = (name: string) => () => {
    throw new Error(`${name} would hit the whole bot, and is not there for an extension in isolation`);
  };
  for (const name of ["kill", "chdir"] as const) {
    Object.defineProperty(Deno, name, { value: refuse(`Deno.${name}`), configurable: true });
    Object.defineProperty(process, name, { value: refuse(`process.${name}`), configurable: true });
  }
  // It ends a worker without a word; this does so with an event.
  Object.defineProperty(globalThis, "close", { value: () => Deno.exit(0), configurable: true });
}
