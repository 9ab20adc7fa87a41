/** How the process ends; the README lists these for people who run it as a service. */
export const EXIT = {
  /** It did what was asked. */
  ok: 0,
  /** The definitions have errors, or a check found something. */
  problems: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Discord refused the login or could not be reached. */
  login: 3,
  /** The data folder is in use by another process, or a database cannot be used. */
  data: 4,
  /** An error that nobody caught; the log tells more. */
  fatal: 5,
  /** The program could not be compiled into one file. */
  compile: 6,
  /** Ended at once by a second Ctrl-C (128 + SIGINT, as shells have it). */
  interrupted: 130,
} as const;
