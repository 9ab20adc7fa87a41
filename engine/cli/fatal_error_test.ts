import assert from "node:assert/strict";
import { fatalError } from "./fatal_error.ts";

Deno.test("fatalError resolves at an exception that nobody caught, and reports it", async () => {
  const target = new EventTarget();
  const reports: unknown[] = [];
  const fatal = fatalError(target, (_, error) => reports.push(error));
  const error = new Error("boom");
  assert.equal(target.dispatchEvent(new ErrorEvent("error", { error, cancelable: true })), false);
  await fatal;
  assert.deepEqual(reports, [error]);
});

Deno.test("fatalError only reports a rejection that nobody waited for", async () => {
  const target = new EventTarget();
  const reports: unknown[] = [];
  const fatal = fatalError(target, (_, error) => reports.push(error));
  const promise = Promise.resolve();
  target.dispatchEvent(
    new PromiseRejectionEvent("unhandledrejection", { promise, reason: "why", cancelable: true }),
  );
  assert.equal(await Promise.race([fatal.then(() => "ended"), Promise.resolve("goes on")]), "goes on");
  assert.deepEqual(reports, ["why"]);
});

Deno.test("fatalError leaves what an extension did to it, and does not end for it", async () => {
  const target = new EventTarget();
  const reports: unknown[] = [];
  const blamed: unknown[] = [];
  const fatal = fatalError(target, (_, error) => reports.push(error), (_, error) => {
    blamed.push(error);
    return error === "theirs";
  });
  target.dispatchEvent(new ErrorEvent("error", { error: "theirs", cancelable: true }));
  const promise = Promise.resolve();
  for (const reason of ["theirs", "ours"]) {
    target.dispatchEvent(
      new PromiseRejectionEvent("unhandledrejection", { promise, reason, cancelable: true }),
    );
  }
  assert.equal(await Promise.race([fatal.then(() => "ended"), Promise.resolve("goes on")]), "goes on");
  assert.deepEqual([blamed, reports], [["theirs", "theirs", "ours"], ["ours"]]);
});
