/** For tests: a bot that listens for some events in a local Discord, and what came to it. */
import type { PlaygroundChange } from "../model/playground.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import { type Received, TestSocket } from "./test_bot.ts";
import { type Setup, setUp, type SetupOptions } from "./test_setup.ts";

export interface Listening extends AsyncDisposable {
  readonly setup: Setup;
  readonly clock: VirtualClock;
  readonly socket: TestSocket;
  readonly changes: PlaygroundChange[];
  /** Events that came since the last call. */
  heard(): Promise<Received[]>;
  /** Their types. */
  types(): Promise<string[]>;
}

export async function setUpListening(intents: number, options: SetupOptions = {}): Promise<Listening> {
  const clock = new VirtualClock();
  const setup = await setUp({ clock, ...options });
  const changes: PlaygroundChange[] = [];
  setup.discord.playground.watch((change) => changes.push(change));
  const socket = await setup.bot.connect(intents);
  const heard = async () => {
    // Everything before this answer has come when it comes.
    socket.send({ op: 1, d: null });
    await socket.op(11);
    return socket.unread.splice(0);
  };
  await heard();
  return {
    setup,
    clock,
    socket,
    changes,
    heard,
    types: async () => (await heard()).map(({ t }) => t!),
    async [Symbol.asyncDispose]() {
      await socket.close();
      await setup[Symbol.asyncDispose]();
    },
  };
}
