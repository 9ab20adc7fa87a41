import { entries } from "./entry.ts";

/** Words that extensions add to the language, and what bots say of extensions. */
export const EXTENSION_CODES = entries({
  "extension-absent": {
    title: "A word of an extension that is not loaded",
    explanation:
      "The word belongs to an extension that lies in the folder extensions and adds nothing at the moment: it is on the " +
      "blacklist, or it could not be loaded. The bot runs without it. Whoever comes to this place is told that it does not " +
      "work at the moment.",
  },
  "text-length": {
    title: "A text that is too short or too long for its extension",
    explanation:
      "The extension says how many characters this text may have. Placeholders count as nothing here, because it is only " +
      "known later what they give.",
  },
});
