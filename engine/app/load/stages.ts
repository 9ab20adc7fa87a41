/** Milliseconds that others can wait. To let them have their turn takes 2 ms itself, as long as the shortest timer. */
const SHORT = 4;

/**
 * Divides long work that begins now into stages, as answers would have to wait for the whole of it otherwise.
 * @returns what to await between two stages: it lets whatever else is due have its turn, where that waited long
 */
export function stages(now: () => number = () => performance.now()): () => Promise<void> {
  let began = now();
  return async () => {
    if (now() - began < SHORT) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = now();
  };
}
