import assert from "node:assert/strict";
import { FileError, toFileError } from "./file_error.ts";

const system = (code: string) => Object.assign(new Error(`${code} (os error 1): rename '/secret'`), { code });

Deno.test("toFileError gives every known error a code and plain words", () => {
  const codes: Record<string, string> = {
    ENOENT: "missing",
    EISDIR: "is_folder",
    ENOTDIR: "not_a_folder",
    EACCES: "no_permission",
    EPERM: "no_permission",
    EROFS: "read_only",
    ENOSPC: "disk_full",
    EDQUOT: "disk_full",
    EFBIG: "too_large",
    ENAMETOOLONG: "name_too_long",
    ELOOP: "link_loop",
    EMFILE: "too_many_open",
    EBUSY: "in_use",
  };
  for (const [errno, code] of Object.entries(codes)) {
    const error = toFileError(system(errno), "data/a.json", "write");
    assert.equal(error.code, code);
    assert.match(error.message, /^Could not write "data\/a\.json": [a-z].*\.$/);
    assert.ok(!error.message.includes("os error"));
    assert.ok(error.cause instanceof Error);
  }
});

Deno.test("toFileError knows Deno's errors that carry no code", () => {
  const codes = [
    toFileError(new Deno.errors.NotFound("x"), "a", "read").code,
    toFileError(new Deno.errors.PermissionDenied("x"), "a", "read").code,
    toFileError(new Deno.errors.NotCapable("x"), "a", "read").code,
    toFileError(new Deno.errors.Busy("x"), "a", "read").code,
  ];
  assert.deepEqual(codes, ["missing", "no_permission", "no_permission", "in_use"]);
});

Deno.test(
  "toFileError knows errors that carry only their number",
  { ignore: Deno.build.os === "windows" },
  () => {
    assert.equal(toFileError(new Error("File too large (os error 27)"), "a", "write").code, "too_large");
    assert.equal(toFileError(new Error("Odd (os error 9999)"), "a", "write").code, "other");
  },
);

Deno.test("toFileError keeps unknown errors' own words, and FileErrors as they are", () => {
  const unknown = toFileError(new Error("the disk hums"), "a", "read");
  assert.deepEqual([unknown.code, unknown.message], ["other", 'Could not read "a": the disk hums.']);
  assert.equal(toFileError(unknown, "b", "write"), unknown);
  assert.equal(toFileError("thrown text", "a", "sweep").message, 'Could not sweep "a": thrown text.');
});

Deno.test("FileError carries path, action, code and holder as fields", () => {
  const error = new FileError("a", "lock", "locked", "no.", { holder: { pid: 7, own: false } });
  assert.deepEqual(
    [error.path, error.action, error.code, error.reason, error.holder?.pid, error.name],
    ["a", "lock", "locked", "no.", 7, "FileError"],
  );
  assert.ok(!("holder" in new FileError("a", "read", "missing", "no.")));
});
