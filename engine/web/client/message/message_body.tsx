import type { APIMessage } from "discord-api-types/v10";
import { fullText } from "../basics/date_text.ts";
import { EmbedCard } from "../embed/embed_card.tsx";
import { Markdown } from "../text/markdown.tsx";
import { FileCard } from "./file_card.tsx";
import { isThinking } from "./message_facts.ts";
import { TypingDots } from "./typing_dots.tsx";

/** What a message says: text, embeds, files. */
export function MessageBody({ message }: { message: APIMessage }) {
  if (isThinking(message)) {
    return (
      <div class="thinking">
        <TypingDots />
        {message.author.global_name ?? message.author.username} is thinking…
      </div>
    );
  }
  const edited = message.edited_timestamp;
  return (
    <>
      {message.content !== "" && (
        <div class="message-text">
          <Markdown text={message.content} />
          {edited && (
            <time class="edited" dateTime={edited} title={fullText(Date.parse(edited))}>(edited)</time>
          )}
        </div>
      )}
      {message.embeds.map((embed, at) => <EmbedCard key={at} embed={embed} />)}
      {message.attachments.map((file) => <FileCard key={file.id} file={file} />)}
      {message.components && message.components.length > 0 && (
        <p class="message-note">This message has buttons or menus, which this page does not show.</p>
      )}
    </>
  );
}
