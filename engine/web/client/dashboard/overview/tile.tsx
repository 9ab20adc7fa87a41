import type { Tone } from "../kit/pill.tsx";

export interface TileProps {
  readonly label: string;
  readonly value: string;
  readonly more?: string;
  readonly tone?: Tone;
}

/** A number that one looks for first. */
export function Tile({ label, value, more, tone = "plain" }: TileProps) {
  return (
    <div class={`dash-tile ${tone}`}>
      <dt>{label}</dt>
      <dd class="value">{value}</dd>
      {more && <dd class="more">{more}</dd>}
    </div>
  );
}
