import { parseDuration } from "../../schema/kit/duration.ts";
import { BASIC_COLOURS } from "../../schema/kit/colour.ts";
import { DEFAULT_THEME } from "../../model/theme.ts";

const UNITS = { s: "seconds", m: "minutes", h: "hours", d: "days", w: "weeks" } as const;

const hex = (colour: number) => `\`#${colour.toString(16).padStart(6, "0")}\``;

/** How values of each kind are written, wherever they stand. */
export function unitsPage(): string {
  const durations = Object.entries(UNITS).map(([unit, word]) => {
    const ms = parseDuration(`2${unit}`)!;
    return `| \`2${unit}\` | 2 ${word} | ${ms / 1000} s |`;
  });
  const colours = Object.entries({ ...DEFAULT_THEME, ...BASIC_COLOURS }).map(([name, value]) =>
    `| \`${name}\` | ${hex(value)} |`
  );
  return [
    "A value of each kind is written the same way wherever it stands.",
    "## Durations",
    "A number and a unit; several are added up: `1h 30m`. A number alone is refused, because nobody can tell whether it " +
    "means seconds or days. Where there may be none, `never`, `none`, `off` and `no` mean the same.",
    `| written | means | is |\n| --- | --- | --- |\n${durations.join("\n")}`,
    "## Sizes",
    "A number and `b`, `kb` or `mb`: `500kb`, `1.5mb`. 1 kb is 1000 bytes.",
    "## Colours",
    '`"#5865F2"` in quotes, or a name. The first six are those of the bot\'s [`theme`](bot.md) and can be changed there.',
    `| name | colour |\n| --- | --- |\n${colours.join("\n")}`,
    "## Ids",
    "Roles, channels and people are meant by their ids of 15 to 20 digits, in quotes or without, or by a name that is given " +
    "once under [`names`](bot.md#names). To see ids in Discord, switch on **User Settings → Advanced → Developer Mode**; then " +
    'right click and choose **Copy ID**. In steps a person can also be a placeholder: `"{options.who}"`.',
    "## Yes and no",
    "`true` and `false`; where yes or no is expected, `yes`, `no`, `on` and `off` mean the same. Elsewhere they are texts.",
    "## Dates and times",
    "`2026-12-24 18:00` is a moment, in the bot's `timezone`. Repeated times are told in [Schedules](../schedules.md).",
    "## Emoji",
    'The emoji itself (`"🎉"`), or one of a server as Discord writes it: `"<:party:823475887319941131>"`.',
    "## Texts",
    "Text needs quotes where it begins with a special sign (`#`, `@`, `*`, `&`, `!`, `%`, `{`, `[`, a backtick) or holds a colon " +
    "followed by a blank. `{…}` is a placeholder: [Expressions](../expressions.md). `{{` is a literal brace.",
  ].join("\n\n");
}
