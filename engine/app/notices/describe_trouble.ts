/** Notices that owners are told of wherever they are: a save was not taken over, or an extension does not run. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { showPlace } from "../../diagnostics/span.ts";
import type { Notice } from "./notice.ts";

export interface Trouble {
  /** What it is about: the files of a bot, an extension, or what the bot remembers. */
  readonly about: { readonly extension?: string; readonly storage?: true };
  /** Absent where it concerns the whole project. */
  readonly bot?: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Problems that are named. */
const MOST = 8;

export function describeTrouble(notice: Notice): Trouble | undefined {
  switch (notice.kind) {
    case "problems": {
      const errors = notice.problems.filter(({ severity }) => severity === "error");
      return errors.length === 0 ? undefined : ofFiles(notice.bot, errors.map(lineOf));
    }
    case "data-refused":
      return ofFiles(notice.bot, notice.why.split("\n"));
    case "extensions-refused":
      return ofFiles(notice.bot, notice.failed.map(({ name, problem }) => `extension ${name}: ${problem}`));
    case "extension-problem": {
      const { name, bot, problem } = notice;
      const about = { extension: name };
      return {
        about,
        ...(bot === undefined ? {} : { bot }),
        title: `Something is wrong with the extension ${name}.`,
        lines: [problem],
      };
    }
    case "storage-failing":
      return {
        about: { storage: true },
        bot: notice.bot,
        title: "Nothing can be saved at the moment; what needs no saving goes on.",
        lines: [notice.why],
      };
    default:
      return undefined;
  }
}

function ofFiles(bot: string, all: readonly string[]): Trouble {
  const lines = all.slice(0, MOST);
  if (all.length > MOST) lines.push(`… and ${all.length - MOST} more`);
  return {
    about: {},
    bot,
    title: "A save was not taken over; the last good version keeps running.",
    lines,
  };
}

function lineOf({ span, message, suggestion }: Diagnostic): string {
  const near = suggestion === undefined ? "" : ` Did you mean ${suggestion}?`;
  return `${span ? `${showPlace(span)}: ` : ""}${message}${near}`;
}
