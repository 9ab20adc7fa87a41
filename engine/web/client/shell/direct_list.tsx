import { useContext } from "preact/hooks";
import type { PlaygroundDirect } from "../../../model/playground.ts";
import { BotPresence } from "../chat/bot_presence.tsx";
import { personIn } from "../message/person_in.ts";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { World } from "../state/world.ts";

export interface DirectListProps {
  readonly world: World;
  /** Those of the acting person. */
  readonly directs: readonly PlaygroundDirect[];
  /** The bot whose direct messages are on screen, by id. */
  readonly openBot: string | undefined;
  readonly unread: ReadonlySet<string>;
}

/** The bots that one can write to, whether one has done so or not. */
export function DirectList({ world, directs, openBot, unread }: DirectListProps) {
  const directory = useContext(DirectoryContext);
  const { openDirect } = useContext(ActionsContext);
  return (
    <nav class="channel-list" aria-label="Direct messages">
      <h2 class="guild-name">Direct messages</h2>
      <ul>
        {world.bots.map((user) => {
          const bot = personIn(directory, user);
          const direct = directs.find(({ botId }) => botId === bot.id);
          const hasNews = bot.id !== openBot && direct !== undefined && unread.has(direct.id);
          return (
            <li key={bot.id}>
              <button
                type="button"
                class={hasNews ? "channel-button has-news" : "channel-button"}
                aria-current={bot.id === openBot}
                aria-label={hasNews ? `${bot.name}, new messages` : undefined}
                onClick={() => openDirect(bot.id)}
              >
                <BotPresence bot={bot} presence={world.presences.get(bot.id)} />
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
