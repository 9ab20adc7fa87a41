import { explainDenied } from "../model/explain_denied.ts";
import { nodeModule } from "../model/node_module.ts";

/** What was being done to the file; stands in the message as "Could not <action> …". */
export type FileAction = "read" | "write" | "lock" | "sweep";

/** Why a file could not be used. Texts can change, codes cannot. */
export type FileCode =
  | "missing"
  | "missing_folder"
  | "is_folder"
  | "not_a_file"
  | "not_a_folder"
  | "no_permission"
  | "read_only"
  | "disk_full"
  | "too_large"
  | "name_too_long"
  | "link_loop"
  | "too_many_open"
  | "in_use"
  | "locked"
  | "outside"
  | "not_text"
  | "invalid_json"
  | "other";

/** Who has a lock that somebody else wants. */
export interface LockHolder {
  /** Process id; absent where the lock file does not tell. */
  readonly pid?: number;
  /** Whether it is this very process. */
  readonly own: boolean;
}

interface Details {
  readonly cause?: unknown;
  readonly holder?: LockHolder;
}

/** A file could not be read, written or locked. The message is for people and never quotes the content. */
export class FileError extends Error {
  override readonly name = "FileError";
  /** Only with the code `locked`. */
  declare readonly holder?: LockHolder;

  /**
   * @param path as the caller gave it
   */
  constructor(
    readonly path: string,
    readonly action: FileAction,
    readonly code: FileCode,
    /** What is the matter and what to do, as sentences that follow a colon. */
    readonly reason: string,
    details: Details = {},
  ) {
    super(
      `Could not ${action} "${path}": ${reason}`,
      "cause" in details ? { cause: details.cause } : undefined,
    );
    if (details.holder) this.holder = details.holder;
  }
}

interface Known {
  readonly code: FileCode;
  readonly reason: string;
}

const NO_PERMISSION: Known = {
  code: "no_permission",
  reason: "permission is denied. Give the user that runs this program access to the file and its folder.",
};
const DISK_FULL: Known = { code: "disk_full", reason: "the disk is full. Free some space and try again." };
const TOO_MANY_OPEN: Known = {
  code: "too_many_open",
  reason: "too many files are open. Raise the limit of open files of this user, or close other programs.",
};
const MISSING: Known = { code: "missing", reason: "it does not exist." };
const IN_USE: Known = { code: "in_use", reason: "another program is using it. Close that program first." };

/** The system's names of errors. What is not listed keeps the system's own words. */
const BY_ERRNO: Readonly<Record<string, Known>> = {
  ENOENT: MISSING,
  EISDIR: { code: "is_folder", reason: "it is a folder, and a file is needed." },
  ENOTDIR: { code: "not_a_folder", reason: "a part of the path is a file where a folder is needed." },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: { code: "read_only", reason: "the disk is read-only. Choose a folder that can be written." },
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EFBIG: { code: "too_large", reason: "it would be larger than the system allows this program to write." },
  ENAMETOOLONG: { code: "name_too_long", reason: "the name is too long. Choose a shorter one." },
  ELOOP: { code: "link_loop", reason: "its symbolic links lead in a circle. Remove one of them." },
  EMFILE: TOO_MANY_OPEN,
  ENFILE: TOO_MANY_OPEN,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
};

/** Names of Deno's error classes, for errors that carry no code of the system. */
const BY_CLASS: Readonly<Record<string, Known>> = {
  NotFound: MISSING,
  PermissionDenied: NO_PERMISSION,
  NotCapable: { code: "no_permission", reason: "this program was started without the right to use it." },
  Busy: IN_USE,
};

/** Turns whatever the system threw into a FileError; one that is a FileError already stays as it is. */
export function toFileError(error: unknown, path: string, action: FileAction): FileError {
  if (error instanceof FileError) return error;
  const denied = explainDenied(error);
  if (denied !== undefined) return new FileError(path, action, "no_permission", denied, { cause: error });
  const known = error instanceof Error ? BY_ERRNO[errnoOf(error)] ?? BY_CLASS[error.name] : undefined;
  if (known) return new FileError(path, action, known.code, known.reason, { cause: error });
  const words = error instanceof Error ? error.message : String(error);
  return new FileError(path, action, "other", `${words}.`, { cause: error });
}

/** The system's name of an error. Deno gives rare ones only by number, which is unlike on each system. */
function errnoOf(error: Error): string {
  if ("code" in error && typeof error.code === "string") return error.code;
  const number = /\(os error (\d+)\)/.exec(error.message)?.[1];
  if (number === undefined || Deno.build.os === "windows") return "";
  const { errno } = nodeModule("node:os").constants;
  return Object.entries(errno).find(([, each]) => each === Number(number))?.[0] ?? "";
}
