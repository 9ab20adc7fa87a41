/** What the components of a message are filled in with, each time that it is made. */
import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { LIMITS } from "../../model/limits.ts";
import type { OutgoingFile } from "../../model/message.ts";
import type { Run } from "../../model/program.ts";
import type { Mentions } from "../../template/mentions.ts";
import { cut } from "../../words/cut.ts";

export interface Filling {
  readonly run: Run;
  readonly mentions: Mentions;
  /** The key of what the presses of the message need to know. */
  readonly state: string;
  /** The message takes the place of the one that was pressed. */
  readonly inPlace: boolean;
  readonly room: TextRoom;
  /** Files that go with the message; components add to them. */
  readonly files: OutgoingFile[];
}

/** A compiled component; nothing where there is nothing to show. */
export type Fill<Component> = (filling: Filling) => Component | undefined;

export type FillTop = Fill<APIMessageTopLevelComponent>;
export type FillInner = Fill<APIComponentInContainer>;

/** The texts of a message of Components V2 share a number of characters. */
export class TextRoom {
  #left: number = LIMITS.components.text;

  /** As much of a text as there is room for. */
  take(text: string): string {
    const taken = this.#left > 1 ? cut(text, this.#left) : "";
    this.#left -= taken.length;
    return taken;
  }
}
