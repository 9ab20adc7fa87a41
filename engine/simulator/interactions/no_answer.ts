import type { EventLog } from "../event_log.ts";
import type { Watchers } from "../watchers.ts";
import type { Interaction } from "./interaction_store.ts";

/** The application let the time for its first answer pass; only the asker learns of it. */
export function reportNoAnswer(log: EventLog, watchers: Watchers, interaction: Interaction): void {
  log.append({ kind: "no_answer", interactionId: interaction.id });
  if (interaction.suggest) return interaction.suggest(undefined);
  watchers.tell({
    type: "no_answer",
    channelId: interaction.channel.id,
    onlyFor: interaction.user.id,
    command: interaction.commandName,
    applicationId: interaction.applicationId,
    ...(interaction.pressedId === undefined ? {} : { messageId: interaction.pressedId }),
  });
}
