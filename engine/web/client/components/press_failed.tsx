import { Icon } from "../basics/icon.tsx";

/** Discord's own words when a bot does not answer a press within three seconds. */
export function PressFailed() {
  return (
    <p class="no-answer" role="alert">
      <Icon name="alert" size={16} />This interaction failed
    </p>
  );
}
