import type { APIMessage } from "discord-api-types/v10";
import { useContext } from "preact/hooks";
import { AppBadge } from "../basics/app_badge.tsx";
import { Avatar } from "../basics/avatar.tsx";
import { clockText, fullText, whenText } from "../basics/date_text.ts";
import { memo } from "../basics/memo.ts";
import { EditField } from "../panels/chat_parts.ts";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { MessageEntry } from "../state/entry.ts";
import type { Press } from "../state/press.ts";
import { MessageBody } from "./message_body.tsx";
import { usedCommand } from "./message_facts.ts";
import { OnlyYouNote } from "./only_you_note.tsx";
import { personIn } from "./person_in.ts";
import { PersonName } from "./person_name.tsx";
import { ReactionLine } from "./reaction_line.tsx";
import { ReferenceLine } from "./reference_line.tsx";
import { RowToolbar } from "./row_toolbar.tsx";
import { UsedLine } from "./used_line.tsx";

export interface MessageRowProps {
  readonly entry: MessageEntry;
  readonly startsGroup: boolean;
  /** The message that this one replies to, as it is now. */
  readonly referenced: APIMessage | undefined;
  /** It mentions the person on screen. */
  readonly isMention: boolean;
  /** What the person on screen pressed on it. */
  readonly press: Press | undefined;
  readonly viewerId: string | undefined;
  /** The person on screen is changing its text. */
  readonly isEditing: boolean;
}

/** One message. Drawn once, and again only when it changes. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { entry, startsGroup, referenced, isMention, press, viewerId, isEditing } = props;
  const { attempt, openMessageMenu } = useContext(ActionsContext);
  const { message } = entry.seen;
  const person = personIn(useContext(DirectoryContext), message.author);
  const used = usedCommand(message);
  const names = [
    "row",
    startsGroup && "starts-group",
    entry.onlyFor !== undefined && "only-for-you",
    isMention && "mentions-you",
  ];
  return (
    <li
      class={names.filter(Boolean).join(" ")}
      data-key={entry.key}
      tabIndex={-1}
      onContextMenu={(event) => {
        if (event.target instanceof Element && event.target.closest("a")) return;
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        // The context menu key has no pointer, so the menu opens at the row itself.
        const place = event.clientX || event.clientY
          ? { x: event.clientX, y: event.clientY }
          : { x: box.left + 72, y: box.top + 24 };
        openMessageMenu(entry, place);
      }}
    >
      {used ? <UsedLine {...used} /> : message.message_reference && <ReferenceLine message={referenced} />}
      {startsGroup
        ? <Avatar id={person.id} name={person.name} isBot={person.isBot} size={40} />
        : <time class="row-time" dateTime={message.timestamp}>{clockText(entry.at)}</time>}
      <div class="row-content">
        {startsGroup && (
          <div class="row-name">
            <PersonName person={person} />
            {person.isBot && <AppBadge />}
            <time dateTime={message.timestamp} title={fullText(entry.at)}>
              {whenText(entry.at, Date.now())}
            </time>
          </div>
        )}
        <MessageBody
          entry={entry}
          press={press}
          viewerId={viewerId}
          editor={isEditing && <EditField message={message} />}
        />
        <ReactionLine entry={entry} viewerId={viewerId} />
        {entry.onlyFor !== undefined && (
          <OnlyYouNote onDismiss={() => attempt({ do: "dismiss", messageId: message.id })} />
        )}
      </div>
      {!isEditing && <RowToolbar entry={entry} isOwn={message.author.id === viewerId} />}
    </li>
  );
});
