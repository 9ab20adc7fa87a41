/** One open page: gets a snapshot and all changes, asks for actions, and is cut off when it misbehaves. */
import { type Playground, type PlaygroundChange, PlaygroundRefusal } from "../../model/playground.ts";
import type { PlaygroundGestures } from "../../model/playground_gestures.ts";
import type { Logger } from "../../model/logger.ts";
import { PanelRefusal } from "../../model/panels/panel.ts";
import type { Panels } from "../../model/panels/panels.ts";
import { CLOSE, type PageAnswer, type PageRequest, type ServerFrame } from "../protocol.ts";
import { frameText } from "./frame_text.ts";
import { isTooLong, readRequest } from "./read_request.ts";
import { RequestBudget } from "./request_budget.ts";
import { PagePanels } from "./page_panels.ts";
import { runAction } from "./run_action.ts";

/** Requests at once, and a second after that; fast typing with autocomplete needs about 15 a second. */
const BURST = 60;
const PER_SECOND = 30;
/** UTF-16 code units that count as one more request: the longest frame takes a third of what may come at once. */
const LENGTH_PER_REQUEST = 320 * 1024;
/** Refused requests after which a page is not merely fast but flooding. */
const MAX_REFUSED_FOR_SPEED = 100;
/** Bytes that may wait for a page which does not read; it gets a fresh snapshot when it comes back. */
const MAX_WAITING = 8 * 1024 * 1024;

export interface PageContext {
  /** Absent while the bots are on the real Discord. */
  readonly playground: (Playground & PlaygroundGestures) | undefined;
  readonly panels: Panels;
  readonly title: string;
  readonly canWrite: boolean;
  /** Takes secrets out of a text. */
  readonly hide: ((text: string) => string) | undefined;
  readonly logger: Pick<Logger, "error">;
}

/** Serves the page at the other end of `socket` until either side closes it. */
export function servePageConnection(socket: WebSocket, context: PageContext): void {
  const { playground, panels, title, canWrite, hide, logger } = context;
  const budget = new RequestBudget(BURST, PER_SECOND);
  let refusedForSpeed = 0;
  let unwatch = () => {};

  const send = (frame: ServerFrame) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > MAX_WAITING) {
      return socket.close(CLOSE.tryLater, "The page reads too slowly.");
    }
    socket.send(frameText(frame, hide));
  };

  const own = new PagePanels(panels, (panel, news) => send({ kind: "news", panel, news }));
  const run = async (request: PageRequest): Promise<PageAnswer> => {
    if (!("action" in request)) return await own.run(request);
    if (!playground) throw new PlaygroundRefusal("There is no local Discord here.");
    return await runAction(playground, request);
  };
  const answer = async (request: PageRequest) => {
    try {
      send({ kind: "ok", id: request.id, ...await run(request) });
    } catch (error) {
      send({ kind: "refused", id: request.id, reason: reasonOf(error, logger) });
    }
  };

  socket.onopen = () => {
    send({
      kind: "hello",
      title,
      playground: playground !== undefined,
      panels: [...panels.keys()],
      canWrite,
    });
    if (!playground) return;
    // Watching begins in the same turn as the snapshot is taken, so that no change falls between the two.
    unwatch = playground.watch(inOneFrame((changes) => send({ kind: "changes", changes })));
    send({ kind: "snapshot", snapshot: playground.snapshot() });
  };
  socket.onmessage = ({ data }) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (typeof data !== "string") return socket.close(CLOSE.unreadable, "Frames are JSON text.");
    if (isTooLong(data)) return socket.close(CLOSE.tooBig, "The frame is too long.");
    const request = readRequest(data);
    if (!request) return socket.close(CLOSE.unreadable, "The frame is no known request.");
    if (budget.take(1 + data.length / LENGTH_PER_REQUEST)) return void answer(request);
    if (++refusedForSpeed > MAX_REFUSED_FOR_SPEED) return socket.close(CLOSE.policy, "Too many requests.");
    send({ kind: "refused", id: request.id, reason: "That was too fast. Wait a second and try again." });
  };
  const end = () => {
    unwatch();
    own.close();
  };
  socket.onclose = end;
  // A broken connection also closes; there is nothing more to do about it.
  socket.onerror = end;
}

/** Gathers what happens within one turn of the event loop: a burst of messages becomes one frame. */
function inOneFrame(flush: (changes: readonly PlaygroundChange[]) => void) {
  let waiting: PlaygroundChange[] = [];
  return (change: PlaygroundChange) => {
    waiting.push(change);
    if (waiting.length > 1) return;
    queueMicrotask(() => {
      const changes = waiting;
      waiting = [];
      flush(changes);
    });
  };
}

function reasonOf(error: unknown, logger: PageContext["logger"]): string {
  if (error instanceof PlaygroundRefusal || error instanceof PanelRefusal) return error.message;
  logger.error("A request of the page failed.", { error });
  return "The program failed at this. The terminal tells why.";
}
