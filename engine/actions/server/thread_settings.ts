/** The settings of a thread as steps write them. */
import { LIMITS } from "../../model/limits.ts";
import { word } from "../../schema/kit/word.ts";
import { durationText } from "../kit/duration.ts";

/** Minutes by the words for them (source: Discord docs, resources/channel, auto archive duration). */
const MINUTES = { "1h": 60, "1d": 1440, "3d": 4320, "7d": 10_080 } as const;

type ArchiveWord = keyof typeof MINUTES;

const WORDS = Object.keys(MINUTES) as ArchiveWord[];

export const THREAD_KEYS = {
  auto_archive: word("a time after which a thread is archived", WORDS, { "12h": "1d", "2d": "3d" }, {
    understood: { "60m": "1h", "24h": "1d", "72h": "3d", "1w": "7d" },
  }).describe("How long nobody writes until Discord archives it: 1h, 1d, 3d or 7d.").optional(),
  slowmode: durationText("off", LIMITS.channel.slowmode)
    .describe("How long members wait between two messages: `10s`, at most `6h`, or `off`.").optional(),
};

export const THREAD_HINTS = {
  auto_archive_duration: { use: "auto_archive" },
  archive_after: { use: "auto_archive" },
  slow_mode: { use: "slowmode" },
  title: { use: "name" },
} as const;

export function archiveMinutes(word: ArchiveWord | undefined): number | undefined {
  return word && MINUTES[word];
}
