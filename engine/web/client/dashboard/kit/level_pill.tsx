import type { LogLevel } from "../../../../model/panels/log.ts";
import { Pill, type Tone } from "./pill.tsx";

const LEVELS: Readonly<Record<LogLevel, readonly [Tone, string]>> = {
  DEBUG: ["plain", "debug"],
  INFO: ["plain", "info"],
  WARNING: ["warning", "warning"],
  ERROR: ["bad", "error"],
  CRITICAL: ["bad", "critical"],
};

export function LevelPill({ level }: { readonly level: LogLevel }) {
  const [tone, word] = LEVELS[level];
  return <Pill tone={tone}>{word}</Pill>;
}
