import type {
  APIAttachment,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
} from "discord-api-types/v10";

export interface MessagePartProps {
  /** No other part on the page has it. */
  readonly id: string;
  readonly part: APIMessageTopLevelComponent | APIComponentInContainer;
  /** The custom id of the control whose answer is still to come. */
  readonly waiting: string | undefined;
  readonly files: readonly APIAttachment[];
  readonly onPress: (customId: string, values: readonly string[]) => void;
}
