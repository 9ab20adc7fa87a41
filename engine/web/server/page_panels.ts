/** The panels as one open page uses them. */
import { PanelRefusal } from "../../model/panels/panel.ts";
import type { Panels } from "../../model/panels/panels.ts";
import type { PageAnswer, PanelRequest, WatchRequest } from "../protocol.ts";

export class PagePanels {
  readonly #watches = new Map<string, () => void>();

  constructor(
    private readonly panels: Panels,
    private readonly tell: (panel: string, news: unknown) => void,
  ) {}

  /** @throws PanelRefusal */
  async run(request: PanelRequest | WatchRequest): Promise<PageAnswer> {
    const panel = this.panels.get(request.panel);
    if (!panel) throw new PanelRefusal("This is not there at the moment.");
    if ("ask" in request) return { answer: await panel.ask(request.ask, request.given) };
    this.#watches.get(request.panel)?.();
    this.#watches.delete(request.panel);
    if (request.watch && panel.watch) {
      this.#watches.set(request.panel, panel.watch((news) => this.tell(request.panel, news)));
    }
    return {};
  }

  close(): void {
    for (const unwatch of this.#watches.values()) unwatch();
    this.#watches.clear();
  }
}
