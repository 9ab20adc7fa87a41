/** Files that programs make for a moment while they save another one. */
const PASSING: readonly RegExp[] = [
  // Hidden: swap files of vim, locks of emacs (.#bot.yaml), temporary files of the engine and of GNOME's editors.
  /^\.(?!\.data$)/,
  // Backups of vim, emacs, nano and Kate.
  /~$/,
  // What emacs saves by itself.
  /^#.*#$/,
  // The editors of JetBrains write beside the file and rename.
  /___jb_(?:tmp|old)___$/,
  // What the engine writes for editors.
  /^cordial\.schema\.json$/,
  // sed -i.
  /^sed\w{6}$/,
  /\.(?:sw[a-z]|tmp|temp|part|crdownload)$/i,
];

/**
 * Whether a path, relative to the folder that is watched, is of no interest: neither a definition nor an extension. The
 * link `..data`, by which Kubernetes exchanges all files of a volume, is.
 */
export function isPassing(path: string): boolean {
  return path.split(/[\\/]/).some((name) => isProbe(name) || PASSING.some((pattern) => pattern.test(name)));
}

/** vim tries with the name 4913, and then with every 123rd number, whether it may write into a folder. */
function isProbe(name: string): boolean {
  const number = Number(name);
  return /^\d{4,5}$/.test(name) && number >= 4913 && (number - 4913) % 123 === 0;
}
