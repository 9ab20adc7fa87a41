import { useContext } from "preact/hooks";
import type { PlaygroundVoice } from "../../../model/playground.ts";
import { Avatar } from "../basics/avatar.tsx";
import { Icon } from "../basics/icon.tsx";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { ChannelButtonProps } from "./channel_button.tsx";

export interface VoiceChannelProps extends ChannelButtonProps {
  /** Who is in it. */
  readonly voices: readonly PlaygroundVoice[];
  readonly viewerId: string | undefined;
}

/** A voice channel: a press joins or leaves it, its chat opens beside that, and below stands who is in it. */
export function VoiceChannel({ channel, voices, viewerId, isOpen, hasNews, onOpen }: VoiceChannelProps) {
  const { attempt } = useContext(ActionsContext);
  const { people } = useContext(DirectoryContext);
  const { id: channelId, name } = channel;
  const isInside = voices.some(({ userId }) => userId === viewerId);
  return (
    <>
      <div class={isInside ? "voice-line inside" : "voice-line"}>
        <button
          type="button"
          class="channel-button"
          aria-pressed={isInside}
          aria-label={`${isInside ? "Leave" : "Join"} voice channel ${name}`}
          title={isInside ? "Leave" : "Join"}
          onClick={() => attempt({ do: isInside ? "leaveVoice" : "joinVoice", channelId })}
        >
          <Icon name="speaker" size={18} />
          <span>{name}</span>
        </button>
        <button
          type="button"
          class="icon-button"
          aria-current={isOpen}
          aria-label={`Chat of ${name}${hasNews ? ", new messages" : ""}`}
          title="Open chat"
          onClick={onOpen}
        >
          <Icon name="chat" size={18} />
        </button>
      </div>
      {voices.length > 0 && (
        <ul class="voices" aria-label={`In ${name}`}>
          {voices.map(({ userId, mute, deaf }) => {
            const person = people.get(userId);
            const personName = person?.name ?? "somebody";
            return (
              <li key={userId}>
                <Avatar id={userId} name={personName} isBot={person?.isBot ?? false} size={24} />
                <span>{personName}</span>
                {mute && <Icon name="mic_off" size={16} />}
                {deaf && <Icon name="phones_off" size={16} />}
                <span class="for-screen-readers">{mute && ", muted"}{deaf && ", deafened"}</span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
