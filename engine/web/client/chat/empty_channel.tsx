import { useContext } from "preact/hooks";
import type { PlaygroundChannel } from "../../../model/playground.ts";
import { channelIcon } from "../basics/channel_icon.ts";
import { Icon } from "../basics/icon.tsx";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import { isThread, isVoiceChannel } from "../state/channel_types.ts";
import { DIRECT_CHANNEL } from "../state/directory.ts";
import { exampleLines } from "./example_lines.ts";

/** The beginning of a channel; while nothing is in it, with lines to try. */
export function EmptyChannel(
  { channel, isEmpty }: { channel: PlaygroundChannel | undefined; isEmpty: boolean },
) {
  const { name = "", type } = channel ?? {};
  const isDirect = type === DIRECT_CHANNEL;
  const isPlain = isThread(type) || isVoiceChannel(type);
  const { insert } = useContext(ActionsContext);
  const directory = useContext(DirectoryContext);
  const lines = isEmpty ? exampleLines(directory) : [];
  return (
    <div class="channel-start">
      <span class="channel-start-mark">
        <Icon name={channelIcon(type)} size={36} />
      </span>
      <h2>{isDirect || isPlain ? name : `Welcome to #${name}!`}</h2>
      <p>
        {isDirect
          ? `This is the start of your direct messages with ${name}.`
          : isThread(type)
          ? `This is the start of the thread ${name}.`
          : isPlain
          ? `This is the start of the chat of ${name}.`
          : `This is the start of the #${name} channel.`}
      </p>
      {lines.length > 0 && (
        <>
          <p>Type a message below, or try one of these:</p>
          <ul class="examples">
            {lines.map((line) => (
              <li key={line}>
                <button type="button" onClick={() => insert(line)}>{line}</button>
              </li>
            ))}
          </ul>
        </>
      )}
      {isEmpty && lines.length === 0 && (
        <p>The bot has no slash commands here. Type a message below and see what it says.</p>
      )}
    </div>
  );
}
