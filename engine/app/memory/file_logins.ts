/** The logins of one application, in a file, so that a bot that crashes and is started again and again knows of them. */
import { writeFile } from "../../files/write_file.ts";
import type { Logger } from "../../model/logger.ts";
import { DAY, type LoginBook } from "../../discord/gateway/login_book.ts";

/** More than are ever made in a day. */
const MOST = 1_000;

export class FileLogins implements LoginBook {
  #times: readonly number[];

  private constructor(
    private readonly path: string,
    times: readonly number[],
    private readonly logger: Logger,
  ) {
    this.#times = times;
  }

  /** A file that is missing or damaged is one of no logins; Discord's own count is gone by all the same. */
  static async open(path: string, logger: Logger): Promise<FileLogins> {
    let text: string;
    try {
      text = await Deno.readTextFile(path);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) {
        logger.warning(`The logins of the last day in ${path} cannot be read; they are counted anew`, {
          error,
        });
      }
      return new FileLogins(path, [], logger);
    }
    const times = readTimes(text);
    if (!times) logger.warning(`The logins of the last day in ${path} are damaged; they are counted anew`);
    return new FileLogins(path, times ?? [], logger);
  }

  get times(): readonly number[] {
    return this.#times;
  }

  async note(at: number): Promise<void> {
    this.#times = [...this.#times.filter((time) => at - time < DAY), at].slice(-MOST);
    try {
      await writeFile(this.path, `${JSON.stringify({ logins: this.#times })}\n`, { createFolder: true });
    } catch (error) {
      this.logger.warning("A login could not be counted for the next start; Discord's own count is gone by", {
        error,
      });
    }
  }
}

function readTimes(text: string): readonly number[] | undefined {
  try {
    const { logins } = JSON.parse(text);
    return Array.isArray(logins) && logins.every(Number.isFinite) ? logins.slice(-MOST) : undefined;
  } catch {
    return undefined;
  }
}
