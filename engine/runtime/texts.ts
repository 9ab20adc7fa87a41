/** Every text that the runtime itself says to people: one table, so that it can be changed and translated. */
import type { CommandOption } from "../model/command.ts";

const name = (option: CommandOption) => `**${option.name}**`;

/** `a, b or c` */
const either = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

const code = (text: string) => `\`${text.replaceAll("`", "'")}\``;
const codes = (list: readonly string[]) => either(list.map(code));
const hint = (near: readonly string[]) => near.length > 0 ? ` Did you mean ${codes(near)}?` : "";

export const TEXTS = {
  done: "Done.",
  failed: (errorId: string) => `Something went wrong. Error id: ${code(errorId)}`,
  forbidden: "I am missing a permission for that here. Please ask somebody who manages this server.",
  unknownCommand: "I do not have this command any more. Please reload Discord to see the current ones.",
  changedCommand:
    "This command has changed since your Discord loaded it. Please reload Discord and try once more.",
  bareMention: (prefix: string, mention: string) =>
    prefix.trim() === ""
      ? `Put the name of a command behind ${mention}.`
      : `My prefix is ${code(prefix.trim())}. Put it, or a mention of me, before the name of a command.`,

  usage: "Usage",
  example: "Example",
  group: (command: string) => `${code(command)} needs one of these behind it:`,
  unknownSubcommand: (command: string, near: readonly string[]) =>
    `${code(command)} has nothing by this name.${hint(near)}`,

  missing: (option: CommandOption) => `${name(option)} is missing: ${option.description}`,
  missingFile: (option: CommandOption) => `${name(option)} is missing: attach a file to your message.`,
  tooMany: "This is more than the command takes. Put words that belong together in quotes.",
  takesNothing: "This command takes nothing behind its name.",
  onlyAttached: (option: CommandOption) => `${name(option)} is a file: attach it to your message.`,
  notWhole: (option: CommandOption) => `${name(option)} must be a whole number such as \`12\`.`,
  notNumber: (option: CommandOption) => `${name(option)} must be a number such as \`1.5\`.`,
  unclearNumber: (option: CommandOption, plain: string) =>
    `${name(option)} can be read in two ways. Write ${code(plain)} if you mean that.`,
  notBoolean: (option: CommandOption) => `${name(option)} must be \`yes\` or \`no\`.`,
  notChoice: (option: CommandOption, near: readonly string[]) =>
    `${name(option)} must be one of its choices.${hint(near)}`,
  choices: (option: CommandOption, list: readonly string[]) => `${name(option)} must be ${codes(list)}.`,
  tooSmall: (option: CommandOption, least: number) => `${name(option)} must be at least ${least}.`,
  tooBig: (option: CommandOption, most: number) => `${name(option)} must be at most ${most}.`,
  tooShort: (option: CommandOption, least: number) =>
    `${name(option)} must have at least ${least} ${least === 1 ? "character" : "characters"}.`,
  tooLong: (option: CommandOption, most: number, length: number) =>
    `${name(option)} must have at most ${most} characters; this has ${length}.`,
  noPerson: (option: CommandOption, near: readonly string[]) =>
    `${name(option)} must be a person: a mention, an id or a name.${hint(near)}`,
  severalPeople: (option: CommandOption) =>
    `${name(option)}: several people are called this. Please mention the one you mean.`,
  noRole: (option: CommandOption, near: readonly string[]) =>
    `${name(option)} must be a role: a mention, an id or a name.${hint(near)}`,
  severalRoles: (option: CommandOption) =>
    `${name(option)}: several roles are called this. Please mention the one you mean.`,
  noMentionable: (option: CommandOption) =>
    `${name(option)} must be a person or a role: a mention, an id or a name.`,
  severalMentionables: (option: CommandOption) =>
    `${name(option)}: more than one person or role is called this. Please mention the one you mean.`,
  noChannel: (option: CommandOption, near: readonly string[]) =>
    `${name(option)} must be a channel: a mention, an id or a name.${hint(near)}`,
  severalChannels: (option: CommandOption) =>
    `${name(option)}: several channels are called this. Please mention the one you mean.`,
  wrongChannelType: (option: CommandOption) => `${name(option)} cannot be a channel of this kind.`,
  onlyInServer: (option: CommandOption) => `${name(option)} can only be given in a server.`,
} as const;
