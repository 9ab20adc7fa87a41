/** Runs that wait, kept by the time at which they are due. */
import type { Json, KeyedEntry, StorageScope } from "../../model/storage.ts";
import { isKeptRun, type KeptRun } from "./kept_run.ts";

const NAMESPACE = "waits";
/** Entries that are read at once; each is up to 32 KB. */
const PAGE = 100;

/** What is known of a run without reading it. */
export interface WaitEntry {
  readonly key: string;
  /** Since when it waits, and until when. */
  readonly since: number;
  readonly due: number;
  readonly userId: string;
  readonly channelId: string;
}

/** What is found at a start. */
export interface FoundWaits {
  readonly waiting: readonly WaitEntry[];
  /** Names of runs that were taken up and had not ended when the process did. */
  readonly cutOff: readonly string[];
  /** How many cannot be read by this engine. */
  readonly unreadable: number;
}

/** Every method throws a `StorageError`. */
export class WaitStore {
  /** Tells runs that are due at the same time apart, in the order in which they came. */
  #count = 0;

  constructor(private readonly storage: Pick<StorageScope, "values" | "transaction">) {}

  /** All of them by the time at which they are due. Those of which nothing can come any more are removed. */
  async find(): Promise<FoundWaits> {
    const { values } = this.storage;
    const waiting: WaitEntry[] = [];
    const cutOff: string[] = [];
    const over: string[] = [];
    let after: string | undefined;
    let full = true;
    while (full) {
      const page: readonly KeyedEntry[] = await values.list(NAMESPACE, { after, limit: PAGE });
      for (const { key, value } of page) {
        const begun = begunName(value);
        const kept = isKeptRun(value) ? value as unknown as KeptRun : undefined;
        if (kept) waiting.push(entryOf(key, kept));
        else over.push(key);
        if (begun !== undefined) cutOff.push(begun);
        this.#count = Math.max(this.#count, Number(key.split("-")[1]) + 1 || 0);
      }
      after = page.at(-1)?.key;
      full = page.length === PAGE;
    }
    for (const key of over) await values.delete(NAMESPACE, key);
    return { waiting, cutOff, unreadable: over.length - cutOff.length };
  }

  /** Keeps a run. @param before under which key it was begun again, where it has waited already */
  async add(text: string, kept: KeptRun, before: string | undefined): Promise<WaitEntry> {
    const key = `${digits(kept.due)}-${digits(this.#count++)}`;
    const { user } = kept.caller;
    await this.storage.transaction(async ({ values }) => {
      if (before !== undefined) await values.delete(NAMESPACE, before);
      await values.set(NAMESPACE, key, JSON.parse(text), { userId: user.id });
    });
    return entryOf(key, kept);
  }

  /**
   * Marks a run as begun, before it does anything: a process that ends in the midst of it does not do it again.
   * `undefined` where it is gone: all that is kept of its person was deleted.
   */
  async begin(key: string): Promise<KeptRun | undefined> {
    let kept: KeptRun | undefined;
    await this.storage.values.update(NAMESPACE, key, (present) => {
      if (!present || !isKeptRun(present.value)) return undefined;
      kept = present.value as unknown as KeptRun;
      return { ...present, value: { begun: kept.name } };
    });
    return kept;
  }

  async end(key: string): Promise<void> {
    await this.storage.values.delete(NAMESPACE, key);
  }
}

function begunName(value: Json): string | undefined {
  if (typeof value !== "object" || value === null || !("begun" in value)) return undefined;
  return String(value.begun);
}

function entryOf(key: string, { since, due, caller }: KeptRun): WaitEntry {
  return { key, since, due, userId: caller.user.id, channelId: caller.channelId };
}

/** So long that the order of texts is that of numbers. */
function digits(number: number): string {
  return Math.ceil(number).toString().padStart(16, "0");
}
