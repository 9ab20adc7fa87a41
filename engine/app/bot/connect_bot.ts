/** A program and all that it needs → a bot on Discord. */
import type { Program } from "../../model/program.ts";
import type { Services } from "../../model/services.ts";
import type { botPorts } from "./bot_ports.ts";
import { countInto } from "../memory/counts.ts";
import { earlierRuns } from "../memory/earlier_runs.ts";
import type { Departures } from "./departures.ts";
import type { Memory } from "../memory/memory.ts";
import type { ProjectParts } from "./project_parts.ts";
import { RunningBot } from "./running_bot.ts";
import type { TraceBook } from "./trace_book.ts";

export interface ConnectedParts {
  readonly program: Program;
  readonly token: string;
  readonly memory: Memory;
  readonly ports: Awaited<ReturnType<typeof botPorts>>;
  readonly services: Services;
  readonly traces: TraceBook;
  /** Absent where data of servers that the bot has left is of no concern. */
  readonly departures: Departures | undefined;
  /** It has left Discord for good. */
  readonly onClosed: () => void;
}

/** @throws LoginError when Discord refuses the login or cannot be reached */
export function connectBot(
  id: string,
  { options, local, owners, causes }: ProjectParts,
  { program, token, memory, ports, services, traces, departures, onClosed }: ConnectedParts,
): Promise<RunningBot> {
  const { read, clock, logger, random, notify } = options;
  const counter = countInto(memory.storage, options.metrics);
  return RunningBot.start(program, {
    token,
    ...ports,
    causes,
    services,
    owners: { environment: owners, local: local !== undefined },
    onGuild: ({ id, kind }) => void departures?.[kind](id),
    // The local Discord counts nothing, and may begin anew at an earlier time.
    earlierRuns: local ? undefined : earlierRuns(options.folder, options),
    onPause: (pause) => notify({ kind: "login-waits", bot: id, ...pause, ms: pause.until - clock.now() }),
    apiUrl: local?.apiUrl ?? read("DISCORD_API_URL"),
    gatewayUrl: local ? undefined : read("DISCORD_GATEWAY_URL"),
    requestsPerSecond: readNumber(read("DISCORD_REQUESTS_PER_SECOND")),
    clock,
    random,
    logger,
    observe: (report) => {
      counter.run(report);
      traces.add(report);
      options.observe?.(report);
    },
    tap: (event) => {
      if (event.kind === "message") counter.message();
      options.tap?.(id, event);
    },
    onClosed: (reason) => {
      onClosed();
      notify({ kind: "closed", bot: id, reason });
    },
  });
}

function readNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && number > 0 ? number : undefined;
}
