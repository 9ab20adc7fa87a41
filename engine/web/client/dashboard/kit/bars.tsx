export interface Bar {
  readonly name: string;
  readonly count: number;
  /** As it is shown. */
  readonly text: string;
}

/** Counts beside one another, the largest as long as there is room. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ol class="dash-bars">
      {bars.map(({ name, count, text }) => (
        <li key={name}>
          <span class="dash-bar-name">{name}</span>
          <span class="dash-bar" aria-hidden="true">
            <i style={{ inlineSize: `${count === 0 ? 0 : Math.max(1, 100 * count / most)}%` }} />
          </span>
          <span class="dash-bar-count">{text}</span>
        </li>
      ))}
    </ol>
  );
}
