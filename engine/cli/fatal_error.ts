/**
 * Resolves when an exception came through that nobody caught: the process must then end in good order. A promise that
 * was rejected while nobody waited for it is only reported: whatever it belonged to has failed, and the bot goes on.
 * @param target where such events arrive, `globalThis`
 */
export function fatalError(
  target: EventTarget,
  report: (message: string, error: unknown) => void,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  target.addEventListener("error", (event) => {
    event.preventDefault();
    report("An error that nobody caught ends the bot", event instanceof ErrorEvent ? event.error : event);
    resolve();
  });
  target.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    report(
      "Something failed that nobody waited for",
      event instanceof PromiseRejectionEvent ? event.reason : event,
    );
  });
  return promise;
}
