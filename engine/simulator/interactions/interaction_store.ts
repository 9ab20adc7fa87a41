import type { APIApplicationCommandOptionChoice, APIUser, InteractionType } from "discord-api-types/v10";
import { AgingMap } from "../aging_map.ts";
import { Deadlines } from "../deadlines.ts";
import type { Moment } from "../moment.ts";
import type { Channel } from "../world/channel.ts";

/** Source: Discord docs, interactions/receiving-and-responding. */
export const FIRST_ANSWER_MS = 3000;
export const TOKEN_MS = 15 * 60 * 1000;

/** What somebody asked of an application, and how far the answer has come. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly applicationId: string;
  readonly channel: Channel;
  readonly user: APIUser;
  readonly createdAt: number;
  /** `hello`, `config roles add`; what the message shows as used. Of a press, what stands on the control; of a form, its title. */
  readonly commandName: string;
  /** Absent for a press and a form. */
  readonly commandType?: number;
  /** Of a press, the message that carries the control; of a form that a press opened, the same. */
  readonly pressedId?: string;
  /** Of a sent form, what the application opened it upon. */
  readonly openedBy?: Interaction;
  readonly targetId?: string;
  /** The application's permissions in the channel. */
  readonly permissions: bigint;
  /** Autocomplete only: hands the choices to the person who types; `undefined` when none came in time. */
  readonly suggest?: (choices: readonly APIApplicationCommandOptionChoice[] | undefined) => void;
  acknowledged: boolean;
  /** The first answer, once there is one; the pressed message where that is what was changed. */
  originalId?: string;
}

/** Interactions by id and token, until their token has run out. */
export class InteractionStore {
  readonly #byId = new AgingMap<Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #unanswered: Deadlines<Interaction>;

  /** @param unanswered told of every interaction whose first answer did not come in time */
  constructor(
    readonly moment: Moment,
    readonly limit: number,
    unanswered: (interaction: Interaction) => void,
  ) {
    this.#unanswered = new Deadlines(moment, FIRST_ANSWER_MS, (interaction) => {
      if (!interaction.acknowledged) unanswered(interaction);
    });
  }

  add(interaction: Interaction): void {
    this.#byId.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
    this.#unanswered.add(interaction);
    this.#forgetOld();
  }

  byId(id: string): Interaction | undefined {
    return this.#byId.get(id);
  }

  byToken(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  close(): void {
    this.#unanswered.close();
  }

  /** A token that has run out is known for a while, so that its use can be told from a wrong one. */
  #forgetOld(): void {
    for (let id = this.#byId.oldest(); id !== undefined; id = this.#byId.oldest()) {
      const { token, createdAt } = this.#byId.get(id)!;
      if (this.#byId.size <= this.limit && this.moment.now - createdAt <= TOKEN_MS * 2) return;
      this.#byId.delete(id);
      this.#byToken.delete(token);
    }
  }
}
