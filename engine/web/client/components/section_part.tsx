import type { APISectionComponent } from "discord-api-types/v10";
import { Markdown } from "../text/markdown.tsx";
import { BotButton } from "./bot_button.tsx";
import { MediaTile } from "./media_tile.tsx";

export interface SectionPartProps {
  readonly section: APISectionComponent;
  /** The custom id of the control whose answer is still to come. */
  readonly waiting: string | undefined;
  readonly onPress: (customId: string, values: readonly string[]) => void;
}

/** Texts with a picture or a button beside them. */
export function SectionPart({ section, waiting, onPress }: SectionPartProps) {
  const { accessory } = section;
  return (
    <div class="section">
      <div class="section-texts">
        {section.components.map(({ content }, at) => <Markdown key={at} text={content} />)}
      </div>
      {"media" in accessory ? <MediaTile item={accessory} shape="thumbnail" /> : (
        <BotButton
          button={accessory}
          isWaiting={"custom_id" in accessory && accessory.custom_id === waiting}
          onPress={(id) => onPress(id, [])}
        />
      )}
    </div>
  );
}
