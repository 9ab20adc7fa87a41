/** How the page puts what the engine tells of runs. */
import type { RunChange, RunLine, RunStage, RunStageName } from "../../../model/panels/runs.ts";

export const OUTCOMES = { answered: "done", refused: "refused", failed: "failed", waiting: "waits" } as const;

const SURFACES: Readonly<Record<RunLine["surface"], string>> = {
  prefix: "typed",
  mention: "mention",
  slash: "slash command",
  user_menu: "user menu",
  message_menu: "message menu",
  component: "button or select",
  modal: "form",
  event: "event",
};

export function surfaceText(surface: RunLine["surface"]): string {
  return SURFACES[surface];
}

const STAGES: Readonly<Record<RunStageName, string>> = {
  matched: "Matched",
  server: "Server",
  permission: "Permission",
  options: "Options",
  conditions: "Conditions",
  cooldown: "Cooldown",
  steps: "Steps",
};

export function stageText(name: RunStageName, surface: RunLine["surface"]): string {
  if (name === "options" && surface === "modal") return "Fields";
  if (name === "options" && surface === "component") return "Still valid";
  return STAGES[name];
}

/** What stands at a stage that has nothing to show. */
const UNUSED: Partial<Record<RunStageName, string>> = {
  permission: "everyone",
  options: "none given",
  conditions: "none",
  cooldown: "none",
};

export function unusedText({ name, result, facts }: RunStage): string | undefined {
  if (result === "unreached") return "not reached";
  return result === "unused" && facts.length === 0 ? UNUSED[name] : undefined;
}

const FACTS: Readonly<Record<string, string>> = {
  text: "",
  where: "in",
  prefix: "own prefix",
  place: "only in",
  needs: "needs",
  has: "has",
  rate: "",
  free: "",
};

/** `needs`; the name itself for options and fields, which may be called anything. */
export function factName(stage: RunStageName, name: string): string {
  return stage === "options" ? name : FACTS[name] ?? name;
}

/** Whose value it is. @param nameOf gives the name of a person */
export function ownerText(
  { per, ownerId = "" }: RunChange,
  { userId, userName }: Pick<RunLine, "userId" | "userName">,
  nameOf: (id: string) => string | undefined,
): string {
  switch (per) {
    case "user":
    case "member":
      return ownerId === userId ? userName : nameOf(ownerId) ?? ownerId;
    case "server":
      return "the server";
    case "channel":
      return "the channel";
    case "message":
      return "the message";
    case "global":
      return "the bot";
  }
}
