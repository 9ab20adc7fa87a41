/** What became of what members did. */
import type { RunReport } from "../../model/run_report.ts";

export interface Used {
  /** How often each thing was seen that was to be seen once. */
  readonly expected: readonly number[];
  /** Whether the member was told of a failure. */
  readonly told: boolean;
  readonly report: RunReport | undefined;
  readonly log: readonly string[];
  /** To find it again. */
  readonly what: string;
}

export class Tally {
  #answered = 0;
  #told = 0;
  #both = 0;
  #logged = 0;
  #lost = 0;
  #doubled = 0;
  readonly #broken: string[] = [];

  count({ expected, told, report, log, what }: Used): void {
    const complete = expected.every((times) => times === 1);
    if (expected.some((times) => times > 1)) {
      this.#doubled++;
      this.#broken.push(`${what} was answered more than once`);
    } else if (complete && told) this.#both++;
    else if (complete) this.#answered++;
    else if (told) this.#told++;
    else if (isLogged(report, log)) this.#logged++;
    else {
      this.#lost++;
      this.#broken.push(`${what} was lost, and nobody was told: ${report?.outcome ?? "no report"}`);
    }
  }

  /** Uses whose member was told that they failed. */
  get told(): number {
    return this.#told + this.#both;
  }

  get figures(): Record<string, number> {
    return {
      "answered once": this.#answered,
      "told of a failure": this.#told,
      "answered, and told that it may have failed": this.#both,
      "only in the log": this.#logged,
      lost: this.#lost,
      doubled: this.#doubled,
    };
  }

  get broken(): readonly string[] {
    return this.#broken.slice(0, 20);
  }
}

function isLogged(report: RunReport | undefined, log: readonly string[]): boolean {
  if (report?.outcome !== "failed") return false;
  const mark = report.errorId ?? report.reason ?? "";
  return mark !== "" && log.some((line) => line.includes(mark));
}
