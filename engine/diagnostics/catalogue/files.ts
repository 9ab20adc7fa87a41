import { entries } from "./entry.ts";

/** Problems of files and folders before anything in them is read as YAML. */
export const FILE_CODES = entries({
  "file-missing": {
    title: "The file does not exist",
    explanation: "The engine was told to read this file, but nothing stands at that place. " +
      "Look for a spelling mistake in the name, and mind capital letters: most servers tell them apart.",
  },
  "file-unreadable": {
    title: "The file may not be read",
    explanation: "The file exists, but the system does not let the engine read it. " +
      "Give the account that runs the engine the right to read the file, for instance with `chmod u+r`.",
  },
  "file-is-folder": {
    title: "A folder stands where a file was expected",
    explanation: "The name ends like a YAML file, but it belongs to a folder. " +
      "Rename the folder, or put its content into a file of that name.",
  },
  "file-not-utf8": {
    title: "The file is not saved as UTF-8",
    explanation:
      "Definitions are text files in the encoding UTF-8, and this file holds bytes that UTF-8 does not know. " +
      "Open it in your editor and save it again with the encoding UTF-8.",
  },
  "file-utf16": {
    title: "The file is saved as UTF-16",
    explanation: "Some programs of Windows save text as UTF-16, which they call Unicode. " +
      "Open the file in your editor and save it again with the encoding UTF-8.",
  },
  "too-many-problems": {
    title: "There are more problems than can be shown",
    explanation: "After 500 problems of a bot nothing more is looked at. " +
      "Mend those that are shown first; often many of them have the same reason.",
  },
  "file-too-large": {
    title: "The file is too large",
    explanation: "One definition file may hold 1 MiB, which is about 2,500 commands. " +
      "Make a folder of the bot's name and split the definition over several files in it.",
  },
  "bot-too-large": {
    title: "The bot is too large",
    explanation:
      "A bot has at most 20,000 commands, and as many groups, events, tests, steps of one command and other entries " +
      "below one key. Spread what is more over several bots.",
  },
  "file-long-line": {
    title: "A line is too long",
    explanation: "A line of a definition file may have 100,000 characters. " +
      "Let a long list or map go over several lines, one item in each; a long text can be written below a `|`.",
  },
  "file-empty": {
    title: "The file is empty",
    explanation: "Nothing but blanks or comments stands in the file, so it defines no bot. " +
      "Write at least a name and a command, or delete the file.",
    example: {
      wrong: "# my bot",
      right: "# my bot\nname: My bot\ncommands:\n  hello:\n    description: Greet\n    reply: Hello!",
    },
  },
  "file-txt-ending": {
    title: "The file name ends in .yaml.txt",
    explanation: "An editor has added `.txt` to the name, and so the file is not taken as a bot. " +
      "Rename it so that it ends in `.yaml`; Windows shows endings once you switch them on in the view menu.",
  },
  "file-passed-over": {
    title: "A bot that is not found",
    explanation:
      "A bot is a file in the folder `bots` whose name ends in `.yaml` and does not begin with a dot, such as " +
      "`bots/shop.yaml`. This file lies elsewhere or is called otherwise, and there is no other bot. Move or rename it.",
  },
  "folder-missing": {
    title: "The folder does not exist",
    explanation: "The engine looks for bots in this folder, but it is not there. " +
      "Create it, or start the engine in the folder of your project.",
  },
  "folder-unreadable": {
    title: "The folder may not be read",
    explanation: "The folder exists, but the system does not let the engine list it. " +
      "Give the account that runs the engine the right to read and enter the folder.",
  },
  "folder-too-large": {
    title: "The folder holds too many files",
    explanation:
      "The engine stops looking after 10,000 files, because such a folder is hardly one of bots. " +
      "Move everything that is no definition to another place.",
  },
  "bot-without-files": {
    title: "The bot's folder holds no definition",
    explanation: "A folder below `bots` is one bot, made of all YAML files in it, but this one has none. " +
      "Put a file such as `bot.yaml` into it, or delete the folder.",
  },
  "bot-defined-twice": {
    title: "Two places define the same bot",
    explanation: "A bot is either one file or one folder, and here both exist with the same name. " +
      "Keep one of them: move the file into the folder, or give it another name.",
  },
  "env-not-assignment": {
    title: "A line of the .env file is no assignment",
    explanation: "Each line of the .env file gives one value a name, with an equals sign between them. " +
      "Correct the line, or put `#` before it to make it a comment.",
    example: { wrong: "DISCORD_TOKEN your-token", right: "DISCORD_TOKEN=your-token" },
  },
  "env-bad-name": {
    title: "The name of a variable is not usable",
    explanation: "A name consists of letters, digits and underscores, and does not begin with a digit. " +
      "Only such a name can be written as `${NAME}` in a definition.",
    example: { wrong: "DISCORD-TOKEN=your-token", right: "DISCORD_TOKEN=your-token" },
  },
  "env-duplicate": {
    title: "The same variable is set twice",
    explanation: "Two lines of the .env file give a value to the same name, and the last one counts. " +
      "Delete the line that is out of date.",
    example: { wrong: "DISCORD_TOKEN=old\nDISCORD_TOKEN=new", right: "DISCORD_TOKEN=new" },
  },
  "env-readable-by-others": {
    title: "Other users of the machine can read the .env file",
    explanation:
      "The file holds the tokens of your bots, and the system lets every user of this machine read it. " +
      "Take that right away with `chmod 600 .env` in the project's folder; the bot itself goes on reading it, as long as the file is its own.",
  },
  "env-quote-missing": {
    title: "A quote in the .env file is never closed",
    explanation: "The value begins with a quote, and the same quote must stand at its end. " +
      "Quotes are only needed around values with blanks or `#`, so you can often leave them out.",
    example: { wrong: 'OWNER_NAME="Bo', right: 'OWNER_NAME="Bo"' },
  },
});
