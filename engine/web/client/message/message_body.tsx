import type { APIMessage } from "discord-api-types/v10";
import { fullText } from "../basics/date_text.ts";
import { MessageControls } from "../components/message_controls.tsx";
import { EmbedCard } from "../embed/embed_card.tsx";
import type { Press } from "../state/press.ts";
import { Markdown } from "../text/markdown.tsx";
import { FileCard } from "./file_card.tsx";
import { isThinking } from "./message_facts.ts";
import { TypingDots } from "./typing_dots.tsx";

/** What a message says: text, embeds, files, controls. */
export function MessageBody({ message, press }: { message: APIMessage; press: Press | undefined }) {
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
      <MessageControls message={message} press={press} />
    </>
  );
}
