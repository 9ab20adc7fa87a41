/** Saves and sessions that a test makes up. */
import type { LiveNews, Repeated, RepeatWish, Trouble, WrittenTest } from "../../model/panels/live.ts";
import { type Panel, PanelRefusal } from "../../model/panels/panel.ts";

export const TROUBLE: Trouble = {
  id: "bot shop",
  title: "1 problem in bots/shop.yaml",
  keepsRunning: true,
  problems: [{
    severity: "error",
    code: "unknown-key",
    message: "This version does not know the key `repply` in a command.",
    file: "bots/shop.yaml",
    line: 4,
    column: 5,
    endLine: 4,
    endColumn: 11,
    suggestion: "reply",
    lines: [
      { number: 3, text: "    description: <b>Buy</b>" },
      { number: 4, text: "    repply: Bought" },
      { number: 5, text: "" },
    ],
    mark: { blanks: 4, width: 6 },
  }],
  more: 0,
};

export const TEST_TEXT: WrittenTest = {
  yaml: 'tests:\n  - name: Mine\n    say: "!help"\n    expect: nothing\n',
  bot: "shop",
  bots: [{ id: "shop", name: "Shop" }],
  steps: 1,
  notes: ["Files of people are left out."],
  file: "bots/shop.yaml",
};

export class FakeLive implements Panel {
  readonly #tells = new Set<(news: LiveNews) => void>();
  /** What was asked, in order: `repeat {"messageId":"1001"}`. */
  readonly asked: string[] = [];
  troubles: readonly Trouble[] = [];
  #times = 0;

  ask(name: string, given: unknown): Promise<unknown> {
    this.asked.push(`${name} ${JSON.stringify(given)}`);
    if (name === "now") return Promise.resolve({ step: 0 });
    if (name === "test") return Promise.resolve(TEST_TEXT);
    if (name === "tryTest") return Promise.resolve({ passed: true, report: "" });
    if (name === "saveTest") return Promise.resolve({ file: "bots/shop.yaml" });
    if ("messageId" in (given as RepeatWish) && this.#times > 0) {
      return Promise.reject(new PanelRefusal("This message is not there any more."));
    }
    const time = ++this.#times;
    const repeated: Repeated = {
      step: time,
      what: "Ada: !help",
      differs: true,
      diff: [{ sign: "removed", text: `answer ${time}` }, { sign: "added", text: `answer ${time + 1}` }],
    };
    return Promise.resolve(repeated);
  }

  watch(tell: (news: unknown) => void): () => void {
    this.#tells.add(tell);
    tell({ kind: "troubles", troubles: this.troubles });
    return () => void this.#tells.delete(tell);
  }

  tell(news: LiveNews): void {
    if (news.kind === "troubles") this.troubles = news.troubles;
    for (const tell of this.#tells) tell(news);
  }

  reload(...added: string[]): void {
    this.tell({
      kind: "reloaded",
      reloaded: {
        bot: "shop",
        name: "Shop",
        files: ["bots/shop.yaml"],
        ms: 13.7,
        changes: { added, changed: [], removed: [] },
        warnings: 0,
      },
    });
  }
}
