/** Programs under measurement, each a process of its own. */
import { fileURLToPath } from "node:url";
import { V8_FLAGS } from "../cli/compile/compile_program.ts";

export interface Measured {
  readonly pid: number;
  /** Seconds of processor time so far, user and system. */
  cpu(): number;
  /** Megabytes that it holds in memory now; `NaN` where the system does not tell. */
  memory(): number;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const LAUNCH = fileURLToPath(new URL("../launch.ts", import.meta.url));
const FLOOR = fileURLToPath(new URL("./floor.ts", import.meta.url));
const CONFIG = fileURLToPath(new URL("../../deno.json", import.meta.url));

/** Bundles the engine as owners do it. */
export async function bundleEngine(): Promise<void> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--config", CONFIG, MAIN, "bundle"],
    stdin: "null",
    stdout: "null",
    stderr: "inherit",
  }).output();
  if (!success) throw new Error("The engine could not be bundled.");
}

export function startFloor(apiUrl: string, token: string, command: string): Measured {
  return start([FLOOR, apiUrl, token, command], Deno.cwd(), {});
}

export interface EngineOptions {
  /** Out of its bundle; see `bundleEngine`. */
  readonly bundled?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** @param folder a project folder with bots/ in it */
export function startEngine(
  folder: string,
  apiUrl: string,
  token: string,
  { bundled = false, environment }: EngineOptions = {},
): Measured {
  return start([...V8_FLAGS, bundled ? LAUNCH : MAIN, "start"], folder, {
    ...environment,
    DISCORD_API_URL: apiUrl,
    DISCORD_TOKEN: token,
    // The floor does not wait for Discord's limit of 50 a second either.
    DISCORD_REQUESTS_PER_SECOND: "Infinity",
  });
}

function start(args: string[], cwd: string, env: Record<string, string>): Measured {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--config", CONFIG, ...args],
    cwd,
    env,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  // Of what it says, only what it ends with by itself is of interest.
  const said = new Response(child.stderr).text();
  let stopping = false;
  child.status.then(async () => {
    if (!stopping) console.error(await said);
  });
  return {
    pid: child.pid,
    cpu: () => cpuSeconds(child.pid),
    memory: () => residentMegabytes(child.pid),
    async stop() {
      stopping = true;
      child.kill("SIGTERM");
      await child.status;
    },
  };
}

/** Kernel ticks a second that Linux shows to programs (source: proc(5), USER_HZ). */
const TICKS = 100;

/** Linux only: fields 14 and 15 of /proc/PID/stat; `NaN` elsewhere. */
function cpuSeconds(pid: number): number {
  try {
    const stat = Deno.readTextFileSync(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return NaN;
  }
}

/** Linux only: VmRSS of /proc/PID/status. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(Deno.readTextFileSync(`/proc/${pid}/status`))?.[1]) / 1_000;
  } catch {
    return NaN;
  }
}
