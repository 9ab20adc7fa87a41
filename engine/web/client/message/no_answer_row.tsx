import { useContext } from "preact/hooks";
import { AppBadge } from "../basics/app_badge.tsx";
import { Avatar } from "../basics/avatar.tsx";
import { whenText } from "../basics/date_text.ts";
import { Icon } from "../basics/icon.tsx";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { NoAnswerEntry } from "../state/entry.ts";
import { OnlyYouNote } from "./only_you_note.tsx";
import { UsedLine } from "./used_line.tsx";

/** Discord's own words when a bot stays silent for three seconds. */
export function NoAnswerRow({ entry }: { entry: NoAnswerEntry }) {
  const { people, commands } = useContext(DirectoryContext);
  const { forget } = useContext(ActionsContext);
  const bot = people.get(entry.authorId);
  const asker = people.get(entry.onlyFor);
  const name = bot?.name ?? "The bot";
  const isTyped = commands.some((command) =>
    command.type === 1 && command.name === entry.command.split(" ")[0]
  );
  return (
    <li class="row starts-group only-for-you" data-key={entry.key} tabIndex={-1}>
      {asker && <UsedLine user={asker.user} name={entry.command} isTyped={isTyped} />}
      <Avatar id={entry.authorId} name={name} isBot size={40} />
      <div class="row-content">
        <div class="row-name">
          <span class="person-name">{name}</span>
          <AppBadge />
          <time>{whenText(entry.at, Date.now())}</time>
        </div>
        <p class="no-answer">
          <Icon name="alert" size={16} />The application did not respond
        </p>
        <OnlyYouNote onDismiss={() => forget(entry.key)} />
      </div>
    </li>
  );
}
