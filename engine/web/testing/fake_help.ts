/** A help menu with categories and pages, and a message with controls of every kind. */
import type { APIEmbed, APIMessage, APIMessageTopLevelComponent } from "discord-api-types/v10";

/** Where in the help a message stands; without a category at its beginning. */
export interface HelpPlace {
  readonly category?: string;
  /** From 0. */
  readonly page: number;
}

type Parts = Required<Pick<APIMessage, "embeds" | "components">>;

const CATEGORIES = [
  { label: "Moderation", value: "moderation", emoji: { name: "🔨" }, description: "3 pages" },
  { label: "Music", value: "music", emoji: { name: "🎵" }, description: "3 pages" },
  { label: "Fun", value: "fun", emoji: { name: "🎲" }, description: "3 pages" },
];
const PAGES = 3;

export const CREDITS: APIEmbed = {
  title: "ℹ️ Credits",
  color: 0xffd700,
  description: "Made by somebody with time on their hands.",
};

/** The menu as it looks at a place. */
export function help({ category, page }: HelpPlace): Parts {
  const chosen = CATEGORIES.find(({ value }) => value === category);
  const embed: APIEmbed = chosen
    ? {
      title: `${chosen.emoji.name} ${chosen.label}`,
      color: 0x5865f2,
      description: Array.from({ length: 5 }, (_, at) => `**!${chosen.value}${page * 5 + at + 1}**\nDoes it.`)
        .join("\n"),
      footer: { text: `Page ${page + 1} of ${PAGES}` },
    }
    : {
      title: "📚 Help menu",
      color: 0x2b2d31,
      description: "3 categories. The prefix is **!**",
      footer: { text: "Requested by Ada" },
    };
  const options = CATEGORIES.map((option) => ({ ...option, default: option.value === category }));
  const select = { type: 3, custom_id: "category", placeholder: "Pick a category…", options };
  const button = (custom_id: string, label: string, name: string, more: object = {}) => ({
    type: 2,
    style: 2,
    custom_id,
    label,
    emoji: { name },
    ...more,
  });
  const credits = button("credits", "Credits", "ℹ️");
  const buttons = chosen
    ? [
      button("previous", "Previous", "◀", { disabled: page === 0, style: 1 }),
      button("next", "Next", "▶", { disabled: page === PAGES - 1, style: 1 }),
      button("home", "Back to Main", "🏠"),
      credits,
    ]
    : [credits];
  return { embeds: [embed], components: rows([select], buttons) };
}

/** A message that is made of parts alone, with every kind of them. */
export const report: Parts & Pick<APIMessage, "flags"> = {
  flags: 1 << 15,
  embeds: [],
  components: [
    { type: 10, content: "# Weekly report" },
    {
      type: 17,
      accent_color: 0xf0b232,
      components: [
        {
          type: 9,
          components: [{ type: 10, content: "**1 204** commands" }],
          accessory: { type: 11, media: { url: "https://pictures.example/thumb.png" }, description: "Chart" },
        },
        { type: 14, divider: true, spacing: 2 },
        {
          type: 12,
          items: [
            { media: { url: "https://pictures.example/one.png" } },
            { media: { url: "https://pictures.example/two.png" }, spoiler: true },
          ],
        },
        {
          type: 9,
          components: [{ type: 10, content: "As a file" }],
          accessory: { type: 2, style: 2, custom_id: "export", label: "Export" },
        },
        { type: 13, file: { url: "attachment://stats.csv" }, size: 2048 },
        { type: 1, components: [{ type: 6, custom_id: "role", placeholder: "Which role" }] },
      ],
    },
    { type: 17, spoiler: true, components: [{ type: 10, content: "The answer is 42" }] },
  ] as APIMessageTopLevelComponent[],
};

const people = { type: 5, custom_id: "people", placeholder: "Whom to greet", min_values: 0, max_values: 3 };
const toppings = [
  "Cheese",
  "Tomato",
  "Basil",
  "Olives",
  "A topping whose name is so long that it needs two lines",
];

/** Buttons of all styles, selects of all kinds, and parts that the page does not know. */
export const gallery: Parts = {
  embeds: [],
  components: [
    ...rows(
      [
        { type: 2, style: 1, custom_id: "hold", label: "Hold" },
        { type: 2, style: 2, custom_id: "slow", label: "Think" },
        { type: 2, style: 3, custom_id: "silent", label: "Stay silent", emoji: { name: "🤫" } },
        { type: 2, style: 4, custom_id: "refused", label: "Delete" },
        { type: 2, style: 5, url: "https://docs.example/start", label: "Docs" },
      ],
      [
        { type: 2, style: 1, custom_id: "off", label: "Switched off", disabled: true },
        { type: 2, style: 2, custom_id: "emoji", emoji: { name: "🎲" } },
        { type: 2, style: 2, custom_id: "own", label: "Own emoji", emoji: { id: "1", name: "blobcat" } },
        { type: 2, style: 5, url: "javascript:alert(1)", label: "Trick" },
        {
          type: 2,
          style: 2,
          custom_id: "long",
          label: "A label of the longest length, eighty characters".padEnd(80, "!"),
        },
      ],
      [{
        type: 3,
        custom_id: "toppings",
        placeholder: "Up to three toppings",
        min_values: 2,
        max_values: 3,
        options: toppings.map((label) => ({ label, value: label.toLowerCase(), default: label === "Basil" })),
      }],
      [people],
      [{ type: 8, custom_id: "channel", placeholder: "Which channel" }],
      [{ type: 7, custom_id: "mentionable", disabled: true }],
    ),
    { type: 99 } as unknown as APIMessageTopLevelComponent,
  ],
};

function rows(...rows: readonly object[][]): APIMessageTopLevelComponent[] {
  return rows.map((components) => ({ type: 1, components })) as APIMessageTopLevelComponent[];
}
