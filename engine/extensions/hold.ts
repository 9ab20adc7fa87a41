import type { FunctionKind, Handler, HeldExtensions, SuggestCall } from "../model/extensions.ts";
import type { Choice } from "../model/option.ts";
import type { Running } from "./running.ts";

/** What was loaded at a moment, for as long as somebody may call it. */
export class Hold implements HeldExtensions {
  /** @param loaded by name; absent before anything was loaded, and then set by whoever loads */
  constructor(
    private loaded: ReadonlyMap<string, Running> | undefined,
    private readonly onRelease: (hold: Hold) => void,
  ) {}

  functions(name: string, kind: FunctionKind): ReadonlyMap<string, Handler> | undefined {
    return this.loaded?.get(name)?.instance.functions(kind);
  }

  async suggest(name: string, suggestion: string, call: SuggestCall): Promise<readonly Choice[]> {
    return await this.loaded?.get(name)?.instance.suggest(suggestion, call) ?? [];
  }

  /** What is loaded first is what was meant. */
  begin(loaded: ReadonlyMap<string, Running>): void {
    this.loaded ??= loaded;
  }

  has(one: Running): boolean {
    return this.loaded?.get(one.name) === one;
  }

  release(): void {
    this.onRelease(this);
  }
}
