/**
 * Lets whatever else is due have its turn. Stages of long work are divided by it, as answers would have to wait for the
 * whole of it otherwise.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
