/** What the engine adds to an answer, next to a program that does nothing but call Discord. No network. */
import type { DiscordPort } from "../model/ports.ts";
import { createRuntime } from "./runtime.ts";
import { HELLO, PING } from "./test_commands.ts";
import { message, slash } from "./test_events.ts";
import { FakeDiscord } from "./test_discord.ts";
import { FakeLogger, otherPorts } from "./test_ports.ts";
import { BO, WORLD } from "./test_world.ts";
import { command, plain, program } from "./test_program.ts";

class SilentDiscord extends FakeDiscord {
  override send(..._: Parameters<DiscordPort["send"]>): Promise<string> {
    return Promise.resolve("1");
  }
  override answer(..._: Parameters<DiscordPort["answer"]>): Promise<void> {
    return Promise.resolve();
  }
}

const discord = new SilentDiscord();
const others = Array.from({ length: 1000 }, (_, index) => command(`command${index}`));
const runtime = createRuntime(program([PING, HELLO, ...others]), {
  ...otherPorts(),
  discord,
  world: WORLD,
  clock: { now: () => 0, after: () => () => {} },
  random: () => 0,
  logger: new FakeLogger(),
  observe: () => {},
});
const ping = { kind: "message" as const, message: message("!ping") };
const chatter = { kind: "message" as const, message: message("good morning everybody") };
const hello = { kind: "message" as const, message: message(`!hello <@${BO.id}> formal`, { mentions: [BO] }) };
const slashPing = { kind: "command" as const, interaction: slash("ping") };

async function floor(): Promise<void> {
  const { content, channel_id, id } = ping.message;
  if (content.startsWith("!ping")) await discord.send(channel_id, plain("Pong!"), id);
}

// Deno measures a function as asynchronous only when it is declared so.
Deno.bench("floor: a reply to !ping", { baseline: true }, async () => await floor());
Deno.bench("handle: !ping", async () => await runtime.handle(ping));
Deno.bench("handle: /ping", async () => await runtime.handle(slashPing));
Deno.bench("handle: !hello @Bo formal", async () => await runtime.handle(hello));
Deno.bench("handle: chatter", async () => await runtime.handle(chatter));
