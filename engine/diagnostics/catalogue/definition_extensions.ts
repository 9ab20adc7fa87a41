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
  "isolation-value": {
    title: "A permission that an isolated extension cannot be given",
    explanation:
      "An isolated extension is given permissions as Deno knows them: hosts without `https://` and without a path, such as " +
      "api.example.com or 127.0.0.1:8080, and for `sys` the words of Deno's own list. Until this is mended the extension " +
      "has none of the permissions that stand behind its name.",
  },
  "setting-missing": {
    title: "A setting without which an extension cannot be loaded",
    explanation:
      "The extension says that this setting has to be there, because nothing can be assumed in its place. The bot runs " +
      "without the extension until it is set.",
    example: {
      wrong: "extensions: { auto_load: true }",
      right: "extensions: { auto_load: true, settings: { dice: { sides: 6 } } }",
    },
  },
  "text-length": {
    title: "A text that is too short or too long for its extension",
    explanation:
      "The extension says how many characters this text may have. Placeholders count as nothing here, because it is only " +
      "known later what they give.",
  },
  "extension-not-loaded": {
    title: "An extension that does not run",
    explanation:
      "The file in `extensions/` could not be loaded, or what it brings along does not fit this bot. The message tells what is " +
      "wrong and where. Everything else of the bot runs without it, and people who use its words are told that it is not " +
      "there at the moment. Mend the file and save it, or begin its name with `_` to leave it out.",
  },
});
