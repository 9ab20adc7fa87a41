import { dayText } from "../basics/date_text.ts";

export function DayDivider({ at }: { at: number }) {
  return (
    <li class="day-divider">
      <span>{dayText(at)}</span>
    </li>
  );
}
