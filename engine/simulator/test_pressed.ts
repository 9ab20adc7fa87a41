/** For tests: a bot with a message that carries every kind of control, and people who press them. */
import type { APIMessage, APIMessageComponentInteraction } from "discord-api-types/v10";
import type { PlaygroundChange } from "../model/playground.ts";
import { VirtualClock } from "../model/virtual_clock.ts";
import type { RestReply, TestSocket } from "./test_bot.ts";
import { type Failure, type Setup, setUp, type SetupOptions } from "./test_setup.ts";

const MESSAGES = 1 << 9;
const DIRECT = 1 << 12;

const row = (...components: object[]) => ({ type: 1, components });
const select = (type: number, custom_id: string, more: object = {}) => row({ type, custom_id, ...more });

export const BUTTONS = [row(
  { type: 2, style: 1, label: "Next", custom_id: "next" },
  { type: 2, style: 2, label: "Back", custom_id: "back", disabled: true },
  { type: 2, style: 5, label: "Site", url: "https://example.com" },
)];

export const SELECTS = [
  select(3, "fruit", {
    placeholder: "Fruit",
    min_values: 1,
    max_values: 2,
    options: ["apple", "pear", "plum"].map((value) => ({ label: value.toUpperCase(), value })),
  }),
  select(5, "person"),
  select(6, "role"),
  select(7, "either", { min_values: 0, max_values: 3 }),
  select(8, "where", { channel_types: [0] }),
];

export interface Pressed extends AsyncDisposable {
  readonly setup: Setup;
  readonly clock: VirtualClock;
  readonly socket: TestSocket;
  readonly changes: PlaygroundChange[];
  /** The message with the controls, posted in the first channel. */
  readonly message: APIMessage;
  post(components: object[], more?: object): Promise<APIMessage>;
  /** Somebody presses, Bo unless told otherwise; resolves with what the bot is told. */
  press(
    customId: string,
    values?: readonly string[],
    options?: { who?: string; on?: string },
  ): Promise<APIMessageComponentInteraction>;
  /** Answers an interaction. */
  callback(
    to: { readonly id: string; readonly token: string },
    body: unknown,
  ): Promise<{ status: number; body: unknown }>;
  /** `400 40060`: how an answer is refused. */
  refused(to: { readonly id: string; readonly token: string }, body: unknown): Promise<string>;
  /** Answers after the first one. */
  webhook<Body = APIMessage>(
    to: { readonly token: string },
    method: string,
    path: string,
    body?: unknown,
  ): Promise<RestReply<Body>>;
}

export async function setUpPressed(
  components: object[] = BUTTONS,
  options: SetupOptions = {},
): Promise<Pressed> {
  const clock = new VirtualClock();
  const setup = await setUp({ clock, ...options });
  const { bot, discord: { playground }, channels } = setup;
  const socket = await bot.connect(MESSAGES | DIRECT);
  const changes: PlaygroundChange[] = [];
  playground.watch((change) => changes.push(change));
  const post = async (shown: object[], more: object = { content: "Pick" }) => {
    const body = { components: shown, ...more };
    return (await bot.rest<APIMessage>("POST", `/channels/${channels.general}/messages`, body)).body;
  };
  const message = await post(components);
  const callback: Pressed["callback"] = ({ id, token }, body) =>
    bot.rest("POST", `/interactions/${id}/${token}/callback`, body, null);
  return {
    setup,
    clock,
    socket,
    changes,
    message,
    post,
    async press(customId, values, { who, on = message.id } = {}) {
      await playground.press(setup.place(who), on, customId, values);
      return await socket.event<APIMessageComponentInteraction>("INTERACTION_CREATE");
    },
    callback,
    async refused(to, body) {
      const reply = await callback(to, body);
      return `${reply.status} ${(reply.body as Failure).code}`;
    },
    webhook: ({ token }, method, path, body) =>
      bot.rest(method, `/webhooks/${bot.application.id}/${token}${path}`, body, null),
    async [Symbol.asyncDispose]() {
      await socket.close();
      await setup[Symbol.asyncDispose]();
    },
  };
}
