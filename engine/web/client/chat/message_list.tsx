import { Fragment } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { APIMessage } from "discord-api-types/v10";
import type { PlaygroundChannel } from "../../../model/playground.ts";
import { Icon } from "../basics/icon.tsx";
import { MessageRow } from "../message/message_row.tsx";
import { NoAnswerRow } from "../message/no_answer_row.tsx";
import type { Person } from "../state/directory.ts";
import type { Entry } from "../state/entry.ts";
import { type Press, pressesOf } from "../state/press.ts";
import { rowsOf } from "../state/rows.ts";
import { Announcer } from "./announcer.tsx";
import { DayDivider } from "./day_divider.tsx";
import { EmptyChannel } from "../panels/chat_parts.ts";
import { focusRow } from "./focus_row.ts";
import { useHeldWindow } from "./use_held_window.ts";

export interface MessageListProps {
  readonly channel: PlaygroundChannel | undefined;
  /** Oldest first; only what the viewer sees. */
  readonly entries: readonly Entry[];
  readonly viewer: Person | undefined;
  readonly presses: readonly Press[];
  /** The message whose text is being changed, by id. */
  readonly editing: string | undefined;
}

/** The channel's messages. Only those near the eye are drawn, however many there are. */
export function MessageList({ channel, entries, viewer, presses, editing }: MessageListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { span, newCount, onScroll, followNewest } = useHeldWindow(entries, scroller);
  const pressed = useMemo(() => pressesOf(presses, viewer?.id), [presses, viewer?.id]);
  return (
    <div class="messages">
      <div
        class="scroller"
        ref={scroller}
        tabIndex={0}
        role="group"
        aria-label={`Messages in ${channel?.name ?? ""}. Arrow keys go through them.`}
        onScroll={onScroll}
        onKeyDown={focusRow}
      >
        {span.start === 0 && <EmptyChannel channel={channel} isEmpty={entries.length === 0} />}
        <ol class="rows">
          {rowsOf(entries, span.start, span.end).map(({ entry, startsGroup, startsDay }) => (
            <Fragment key={entry.key}>
              {startsDay && <DayDivider at={entry.at} />}
              {entry.kind === "no_answer" ? <NoAnswerRow entry={entry} /> : (
                <MessageRow
                  entry={entry}
                  startsGroup={startsGroup}
                  referenced={referencedBy(entry.seen.message, entries)}
                  isMention={mentions(entry.seen.message, viewer)}
                  press={pressed.get(entry.key)}
                  viewerId={viewer?.id}
                  isEditing={editing === entry.key}
                />
              )}
            </Fragment>
          ))}
        </ol>
      </div>
      {newCount > 0 && (
        <button type="button" class="to-newest" onClick={followNewest}>
          {newCount} new {newCount === 1 ? "message" : "messages"}
          <Icon name="down" size={16} />
        </button>
      )}
      <Announcer entries={entries} pressed={pressed} />
    </div>
  );
}

/** The message as it is now, if the page still has it; else as it was when the reply came. */
function referencedBy(message: APIMessage, entries: readonly Entry[]): APIMessage | undefined {
  const id = message.message_reference?.message_id;
  if (id === undefined) return undefined;
  const entry = entries.findLast(({ key }) => key === id);
  return entry?.kind === "message" ? entry.seen.message : message.referenced_message ?? undefined;
}

function mentions(message: APIMessage, viewer: Person | undefined): boolean {
  if (!viewer || message.author.id === viewer.id) return false;
  return message.mention_everyone || message.mentions.some(({ id }) => id === viewer.id) ||
    message.mention_roles.some((id) => viewer.roles.some((role) => role.id === id));
}
