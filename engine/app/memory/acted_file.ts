/**
 * Up to when a bot has acted on messages and interactions, kept so that the next process knows of it. Ids of Discord grow
 * with time, and a new session brings only what is new; so one moment says it all, and neither the machine's clock nor the
 * database is asked. It is moved on ahead, a tenth of a second at a time: nearly all events cost a comparison.
 */
import type { ActedMark } from "../../discord/acted_mark.ts";
import type { Clock } from "../../model/clock.ts";
import type { Logger } from "../../model/logger.ts";
import { isBefore } from "../../words/snowflake.ts";

/** Milliseconds by which it is moved on ahead. A bot that is started again needs longer than that to log in. */
const AHEAD = 100;
const DIGITS = 16;
/** Ids carry the milliseconds since 2015 above their 22 lowest bits (source: Discord docs, reference, snowflakes). */
const EPOCH = 1_420_070_400_000;
const STEP = 22n;
const ID = /^\d{15,20}$/;
/** Milliseconds by which the machine's clock may differ from Discord's before a mark is taken for a damaged one. */
const TOLERANCE = 24 * 3_600_000;

export class ActedFile implements ActedMark {
  readonly #before: string;
  #mark: string;
  #failed = false;

  private constructor(
    private readonly path: string,
    private readonly file: Deno.FsFile | undefined,
    before: number,
    private readonly logger: Logger,
  ) {
    this.#before = this.#mark = firstId(before);
  }

  /** One that is damaged or cannot be written is told of in the log, and is as if there were none. */
  static open(
    path: string,
    { clock, logger }: { readonly clock: Clock; readonly logger: Logger },
  ): ActedFile {
    let file: Deno.FsFile | undefined;
    try {
      file = Deno.openSync(path, { read: true, write: true, create: true });
      return new ActedFile(path, file, readMark(file, path, clock, logger), logger);
    } catch (error) {
      file?.close();
      logger.warning(`What was answered last cannot be kept in ${path}`, { error });
      return new ActedFile(path, undefined, 0, logger);
    }
  }

  take(id: string): boolean {
    if (isBefore(id, this.#before) && ID.test(id)) return false;
    if (!isBefore(id, this.#mark) && ID.test(id)) this.#moveTo(Number(BigInt(id) >> STEP) + AHEAD);
    return true;
  }

  #moveTo(moment: number): void {
    this.#mark = firstId(moment);
    try {
      // In place, in one piece and without waiting for the disk: it is to outlive the process, not the machine.
      this.file?.seekSync(0, Deno.SeekMode.Start);
      this.file?.writeSync(new TextEncoder().encode(`${String(moment).padStart(DIGITS, "0")}\n`));
    } catch (error) {
      if (!this.#failed) {
        this.logger.warning(`What was answered last cannot be kept in ${this.path}`, { error });
      }
      this.#failed = true;
    }
  }

  close(): void {
    this.file?.close();
  }
}

/** The lowest id of a moment, in milliseconds since 2015. */
function firstId(moment: number): string {
  return String(BigInt(moment) << STEP);
}

function readMark(file: Deno.FsFile, path: string, clock: Clock, logger: Logger): number {
  const bytes = new Uint8Array(DIGITS + 2);
  const text = new TextDecoder().decode(bytes.subarray(0, file.readSync(bytes) ?? 0));
  if (text === "") return 0;
  const mark = /^\d{16}\n$/.test(text) ? Number(text) : Infinity;
  if (mark <= clock.now() - EPOCH + TOLERANCE) return mark;
  logger.warning(`What was answered last is damaged in ${path}; it begins anew`);
  return 0;
}
