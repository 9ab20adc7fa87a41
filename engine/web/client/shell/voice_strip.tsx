import { useContext } from "preact/hooks";
import type { PlaygroundVoice } from "../../../model/playground.ts";
import { Icon, type IconName } from "../basics/icon.tsx";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";

/** While the acting person is in a voice channel: which, and the ways to mute and to leave. */
export function VoiceStrip({ voice }: { voice: PlaygroundVoice }) {
  const { attempt } = useContext(ActionsContext);
  const name = useContext(DirectoryContext).channels.get(voice.channelId)?.name ?? "";
  const { channelId, mute, deaf } = voice;
  return (
    <div class="voice-strip" role="group" aria-label="Voice">
      <div>
        <strong>In voice</strong>
        <span>{name}</span>
      </div>
      <StripButton
        icon={mute ? "mic_off" : "mic"}
        label={mute ? "Unmute" : "Mute"}
        onPress={() => attempt({ do: "ownVoice", channelId, mute: !mute })}
      />
      <StripButton
        icon={deaf ? "phones_off" : "phones"}
        label={deaf ? "Undeafen" : "Deafen"}
        onPress={() => attempt({ do: "ownVoice", channelId, deaf: !deaf })}
      />
      <StripButton
        icon="leave"
        label="Disconnect"
        onPress={() => attempt({ do: "leaveVoice", channelId })}
      />
    </div>
  );
}

function StripButton({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} size={18} />
    </button>
  );
}
