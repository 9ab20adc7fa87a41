/** What something costs, whatever else the machine does meanwhile. */
import { cpuUsage } from "node:process";

/** Milliseconds of the processor that this process has used since now. */
export function processorTime(): () => number {
  const before = cpuUsage();
  return () => {
    const { user, system } = cpuUsage(before);
    return (user + system) / 1_000;
  };
}
