/** How the process ends, for scripts and for those who run it as a service. */
export const EXIT = {
  /** It did what was asked. */
  ok: 0,
  /** The definitions have errors, or a check found something. */
  problems: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Discord refused the login or could not be reached. */
  login: 3,
  /** The data folder is in use by another process, or a database or a file cannot be used. */
  data: 4,
  /** An error that nobody caught; the log tells more. */
  fatal: 5,
  /** The program could not be compiled into one file. */
  compile: 6,
  /** Ended at once by a second Ctrl-C (128 + SIGINT, as shells have it). */
  interrupted: 130,
} as const;

/** The same in words for people: `help` and docs/commands.md show them. */
export const EXIT_WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: "done",
  problems: "the bot files have errors, or their tests fail",
  usage: "the command line was not understood",
  login: "Discord refused the login, or there is no token",
  data: "the data folder is in use, or a database or file cannot be used",
  fatal: "an error that nobody caught",
  compile: "the program could not be compiled",
  interrupted: "stopped by a second Ctrl-C",
};
