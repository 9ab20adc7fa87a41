/** A project in the local Discord with its page, as `deno task start --local --edit` runs it. */
import { join } from "node:path";
import { openProject } from "../../app/project/project.ts";
import { type RunningProject, runProject } from "../../app/run_project.ts";
import type { TrialContext } from "../trial.ts";
import { ALIVE, FUZZ_BOT } from "./fuzz_bot.ts";
import { PageClient } from "./page_client.ts";

/** How the program says that it is itself wrong. */
const SLIP = /A request of the page failed|TypeError|RangeError|nobody caught/;
/** Real milliseconds after which a bot that does not answer counts as one that does not live. */
const PATIENCE = 20_000;

export class StartedProject implements AsyncDisposable {
  #output = "";
  #told = 0;

  private constructor(
    private readonly folder: string,
    private readonly context: TrialContext,
    private running: RunningProject | undefined,
  ) {}

  static async start(context: TrialContext): Promise<StartedProject> {
    const folder = await Deno.makeTempDir();
    for (const name of ["bots", "extensions"]) await Deno.mkdir(join(folder, name));
    await Deno.writeTextFile(join(folder, "bots/bot.yaml"), FUZZ_BOT);
    await Deno.writeTextFile(join(folder, ".env"), `DISCORD_TOKEN=${context.token}\n`);
    const started = new StartedProject(folder, context, undefined);
    const variables = new Map([["DISCORD_TOKEN", context.token]]);
    const project = await openProject(folder, { variables });
    started.running = await runProject(project, {
      notify: () => {},
      writeLog: (text) => started.#output += text,
      colour: false,
      forceLocal: true,
      port: 0,
      canEdit: true,
    });
    return started;
  }

  /** With its token. */
  get url(): string {
    return this.running!.page!.url;
  }

  /** A request of every kind that the page sends. */
  validFrames(): unknown[] {
    const { commands, bots } = this.running!.playground!.snapshot();
    const place = this.#place;
    const [messageId, botId] = ["1456074443980800042", bots[0]?.id ?? "1"];
    const command = commands.find(({ name }) => name === "ping")!;
    const actions = [
      { do: "say", content: "!ping" },
      { do: "say", files: ["data:text/plain;name=a.txt,Hello"], content: "hi" },
      { do: "slash", commandId: command.id, path: ["ping"], options: [] },
      { do: "type", line: "/say text:a" },
      {
        do: "autocomplete",
        commandId: command.id,
        path: ["all"],
        options: [{ name: "mood", value: "k" }],
        focused: "mood",
      },
      { do: "menu", commandId: command.id, targetId: place.as },
      { do: "press", messageId, customId: "c1~a~~~~b~c", values: [] },
      { do: "openDirect", botId },
      { do: "react", messageId, emoji: "👍" },
      { do: "edit", messageId, content: "a" },
      { do: "delete", messageId },
      { do: "vote", messageId, answerIds: [1] },
      { do: "joinVoice", channelId: place.channelId },
      { do: "ownVoice", channelId: place.channelId, mute: true },
      { do: "openThread", name: "a", messageId },
      { do: "submit", interactionId: messageId, values: { a: "b", c: ["d"], e: true } },
      { do: "closeModal", interactionId: messageId },
      { do: "dismiss", messageId },
    ];
    const text = FUZZ_BOT;
    const file = { path: "bots/bot.yaml", text };
    const asks: [string, string, unknown][] = [
      ["files", "list", {}],
      ["files", "read", { path: "bots/bot.yaml" }],
      ["files", "read", { path: "../../../etc/passwd" }],
      ["files", "read", { path: ".env" }],
      ["files", "check", file],
      ["files", "complete", { ...file, at: 40 }],
      ["files", "hover", { ...file, at: 40 }],
      ["files", "save", { path: "bots/../../evil.yaml", text: "name: a", version: null }],
      ["runs", "list", { kind: "command" }],
      ["runs", "one", { id: 1 }],
      ["runs", "source", { path: "bots/bot.yaml", line: 1, column: 1 }],
      ["runs", "source", { path: ".env", line: 1, column: 1 }],
      ["status", "read", {}],
      ["log", "list", { level: "INFO", search: "" }],
      ["errors", "list", {}],
      ["errors", "run", { errorId: "a" }],
      ["extensions", "list", {}],
      ["extensions", "load", { bot: "bot", name: "__proto__" }],
      ["schedules", "list", {}],
      ["backups", "list", {}],
      ["backups", "restore", { bot: "bot", name: "../../etc/passwd" }],
      ["servers", "list", { search: "" }],
      ["definitions", "list", {}],
      ["live", "now", {}],
      ["traffic", "list", {}],
      ["traffic", "one", { seq: 1 }],
      ["lab", "state", {}],
    ];
    return [
      ...actions.map((action) => ({ id: 1, place, action })),
      ...asks.map(([panel, ask, given]) => ({ id: 1, panel, ask, given })),
      { id: 1, panel: "log", watch: true },
      { id: 1, panel: "log", watch: false },
    ];
  }

  /** What the program has told of itself, and whether its page and its bot still answer. */
  async faults(): Promise<string[]> {
    const told = this.#output.slice(this.#told);
    this.#told = this.#output.length;
    const slips = told.split("\n").filter((line) => SLIP.test(line));
    const place = this.#place;
    const client = await PageClient.open(this.url);
    const { answers } = await client.send([
      JSON.stringify({ id: 1, place, action: { do: "closeModal", interactionId: "1" } }),
    ]);
    return answers.length >= 2 ? slips : [...slips, "the page does not answer any more"];
  }

  /** Whether the bot answers a line of a person in the chat. */
  async lives(): Promise<boolean> {
    const { playground } = this.running!;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const unwatch = playground!.watch((change) => {
      if (JSON.stringify(change).includes(ALIVE)) resolve(true);
    });
    const timer = setTimeout(() => resolve(false), PATIENCE);
    await playground!.say(this.#place, "!ping");
    const answered = await promise;
    clearTimeout(timer);
    unwatch();
    return answered;
  }

  get #place() {
    const [guild] = this.running!.playground!.snapshot().guilds;
    return { as: guild!.members[0]!.user.id, channelId: guild!.channels[0]!.id };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.running?.stop();
    this.context.evidence.add("output", this.#output);
    await this.context.evidence.addFolder(this.folder);
    await Deno.remove(this.folder, { recursive: true });
  }
}
