/** Looks over a whole project: what is right, what is not, and what to do about it. */
import type { Clock } from "../../model/clock.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import type { Project } from "../project/project.ts";
import { tokenVariable } from "../load/tokens.ts";
import { examineLogin } from "./examine_login.ts";
import { examinePlace } from "./examine_place.ts";
import { examineServers } from "./examine_servers.ts";
import { examineStorage } from "./examine_storage.ts";
import { type Finding, warning, wrong } from "./finding.ts";

export type { Finding } from "./finding.ts";

export interface DoctorOptions {
  readonly clock: Clock;
  /** Told what is looked at now. */
  readonly onProgress: (what: string) => void;
}

/** Findings of the project first, then of each bot. It changes nothing. */
export async function examineProject(
  project: Project,
  bots: readonly LoadedBot[],
  { clock, onProgress }: DoctorOptions,
): Promise<readonly Finding[]> {
  onProgress("looking at the folder and its databases");
  const findings = [
    ...await examinePlace(project),
    ...await examineStorage(project, clock),
    ...examineNeighbours(project),
  ];
  for (const bot of bots) {
    onProgress(`asking Discord about ${bot.id}`);
    const login = await examineLogin(bot, project.environment, clock, (server, index, count) => {
      onProgress(`asking Discord about ${bot.id} in ${server} (${index} of ${count})`);
    });
    const { definition, program } = bot;
    const servers = login.seen && definition && program
      ? examineServers({ definition, program }, login.seen, clock)
      : [];
    findings.push(...[...login.findings, ...servers].map((finding) => ({ ...finding, bot: bot.id })));
  }
  return findings;
}

/** Bots of one project that get in each other's way. */
function examineNeighbours({ loaded: { bots }, environment }: Project): Finding[] {
  const findings: Finding[] = [];
  for (const [index, bot] of bots.entries()) {
    for (const other of bots.slice(index + 1)) {
      const token = environment.get(tokenVariable(bot));
      const second = environment.get(tokenVariable(other));
      if (token === undefined || second === undefined) continue;
      if (token === second) {
        findings.push(wrong(
          "token",
          `${bot.id} and ${other.id} have the same token, so each answers to the commands of both`,
          `make a second application in the developer portal, and write token: \${${
            other.id.replaceAll("-", "_").toUpperCase()
          }_TOKEN} in ${other.id}`,
        ));
      } else if (bot.program?.byPrefix.size && bot.program.prefix === other.program?.prefix) {
        findings.push(warning(
          "prefix",
          `${bot.id} and ${other.id} have the same prefix ${bot.program.prefix}, so in a server with both each takes the other's commands for its own`,
          "give one of them another prefix",
        ));
      }
    }
  }
  return findings;
}
