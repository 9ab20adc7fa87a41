import type { ComponentChildren } from "preact";
import { fullText } from "../basics/date_text.ts";
import { EmbedCard } from "../embed/embed_card.tsx";
import { PollCard } from "../panels/chat_parts.ts";
import { MessageControls } from "../panels/message_parts.ts";
import { PollResultNote } from "../poll/poll_result.tsx";
import type { MessageEntry } from "../state/entry.ts";
import type { Press } from "../state/press.ts";
import { Markdown } from "../text/markdown.tsx";
import { FileCard } from "./file_card.tsx";
import { boostNote, isOfParts, isThinking, THREAD_CREATED } from "./message_facts.ts";
import { TypingDots } from "./typing_dots.tsx";

export interface MessageBodyProps {
  readonly entry: MessageEntry;
  readonly press: Press | undefined;
  readonly viewerId: string | undefined;
  /** Stands in place of the text while that is being changed. */
  readonly editor: ComponentChildren;
}

/** What a message says: text, embeds, files, a poll, controls. */
export function MessageBody({ entry, press, viewerId, editor }: MessageBodyProps) {
  const { message, votes = {} } = entry.seen;
  if (isThinking(message)) {
    return (
      <div class="thinking">
        <TypingDots />
        {message.author.global_name ?? message.author.username} is thinking…
      </div>
    );
  }
  if (Number(message.type) === THREAD_CREATED) {
    return (
      <p class="system-note">
        started a thread: <strong>{message.content}</strong>
      </p>
    );
  }
  const boosted = boostNote(message);
  if (boosted) return <p class="system-note">{boosted}</p>;
  const edited = message.edited_timestamp;
  return (
    <>
      {editor || message.content !== "" && (
            <div class="message-text">
              <Markdown text={message.content} />
              {edited && (
                <time class="edited" dateTime={edited} title={fullText(Date.parse(edited))}>(edited)</time>
              )}
            </div>
          )}
      {message.embeds.map((embed, at) =>
        embed.type as string === "poll_result"
          ? <PollResultNote key={at} embed={embed} />
          : <EmbedCard key={at} embed={embed} />
      )}
      {!isOfParts(message) && message.attachments.map((file) => <FileCard key={file.id} file={file} />)}
      {message.poll && (
        <PollCard messageId={message.id} poll={message.poll} mine={votes[viewerId ?? ""] ?? NONE} />
      )}
      <MessageControls message={message} press={press} />
    </>
  );
}

const NONE: readonly number[] = [];
