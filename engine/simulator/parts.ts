import type { Clients } from "./clients.ts";
import type { CommandStore } from "./commands/command_store.ts";
import type { EventLog } from "./event_log.ts";
import type { Faults } from "./faults.ts";
import type { FileStore } from "./file_store.ts";
import type { Dispatcher } from "./gateway/dispatcher.ts";
import type { GatewayFaults } from "./gateway/gateway_faults.ts";
import type { ModalStore } from "./interactions/modal_store.ts";
import type { InteractionStore } from "./interactions/interaction_store.ts";
import type { Moment } from "./moment.ts";
import type { PollEnds } from "./polls/poll_ends.ts";
import type { Random } from "./random.ts";
import type { Settings } from "./settings.ts";
import type { FixedIds, Snowflakes } from "./snowflake.ts";
import type { Watchers } from "./watchers.ts";
import type { WorldState } from "./world/world_state.ts";

/** What one local Discord consists of; handed to the functions that make things happen in it. */
export interface Parts {
  readonly settings: Settings;
  readonly moment: Moment;
  readonly random: Random;
  readonly ids: Snowflakes;
  readonly fixedIds: FixedIds;
  readonly world: WorldState;
  readonly log: EventLog;
  readonly watchers: Watchers;
  readonly dispatcher: Dispatcher;
  readonly commands: CommandStore;
  readonly interactions: InteractionStore;
  readonly modals: ModalStore;
  readonly polls: PollEnds;
  readonly files: FileStore;
  readonly faults: Faults;
  readonly gatewayFaults: GatewayFaults;
  readonly clients: Clients;
  /** `127.0.0.1:4000`, known once the server listens. */
  address: string;
}
