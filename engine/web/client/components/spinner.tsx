/** A press is under way; without motion where a person wants none. */
export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}
