/**
 * Resolves when an exception came through that nobody caught: the process must then end in good order. A promise that
 * was rejected while nobody waited for it is only reported: whatever it belonged to has failed, and the bot goes on.
 * @param target where such events arrive, `globalThis`
 * @param blame takes an error that belongs to an extension, and then answers true: such a one ends nothing
 */
export function fatalError(
  target: EventTarget,
  report: (message: string, error: unknown) => void,
  blame: (message: string, error: unknown) => boolean = () => false,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  target.addEventListener("error", (event) => {
    event.preventDefault();
    const error = event instanceof ErrorEvent ? event.error : event;
    if (blame("An error in it that nobody caught", error)) return;
    report("An error that nobody caught ends the bot", error);
    resolve();
  });
  target.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    const error = event instanceof PromiseRejectionEvent ? event.reason : event;
    const message = "Something failed that nobody waited for";
    if (!blame(message, error)) report(message, error);
  });
  return promise;
}
