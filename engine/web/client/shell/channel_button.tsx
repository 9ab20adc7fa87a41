import type { PlaygroundChannel } from "../../../model/playground.ts";
import { channelIcon } from "../basics/channel_icon.ts";
import { Icon } from "../basics/icon.tsx";

export interface ChannelButtonProps {
  readonly channel: PlaygroundChannel;
  readonly isOpen: boolean;
  readonly hasNews: boolean;
  readonly onOpen: () => void;
}

/** Goes to a channel or a thread. */
export function ChannelButton({ channel: { name, type }, isOpen, hasNews, onOpen }: ChannelButtonProps) {
  return (
    <button
      type="button"
      class={hasNews ? "channel-button has-news" : "channel-button"}
      aria-current={isOpen}
      aria-label={hasNews ? `${name}, new messages` : undefined}
      onClick={onOpen}
    >
      <Icon name={channelIcon(type)} size={18} />
      <span>{name}</span>
    </button>
  );
}
