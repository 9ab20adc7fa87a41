/** The built-in commands by their names: those that everybody can see, and those of the bot's owner. */
export const USER_COMMANDS = [
  "help",
  "stats",
  "extensions",
  "discordbotframework",
  "setprefix",
  "config",
  "mydata",
] as const;

export const OWNER_COMMANDS = [
  "sync",
  "reload",
  "load",
  "unload",
  "atomictest",
  "explain",
  "backup",
  "shutdown",
] as const;
