/** A bot's token: whether there is one, what it looks like, and what Discord says to it. */
import { lookAround, type Surroundings } from "../../discord/look_around.ts";
import { LoginError } from "../../discord/login_error.ts";
import { allowedIntents } from "../../discord/privileged_intents.ts";
import type { Clock } from "../../model/clock.ts";
import type { Environment } from "../../source/environment.ts";
import type { LoadedBot } from "../load/load_bots.ts";
import { tokenVariable } from "../load/tokens.ts";
import { type Finding, ok, warning, wrong } from "./finding.ts";
import { idInToken, tokenFault } from "./token_fault.ts";

export interface LoginExamination {
  readonly findings: readonly Finding[];
  /** Absent where Discord could not be asked. */
  readonly seen?: Surroundings;
}

const MESSAGE_CONTENT = "Message Content Intent";
/** Milliseconds by which a clock may be wrong. */
const CLOCK_BOUND = 5_000;

export async function examineLogin(
  bot: Pick<LoadedBot, "id" | "definition" | "program">,
  environment: Pick<Environment, "get">,
  clock: Clock,
  onServer: (name: string, index: number, count: number) => void,
): Promise<LoginExamination> {
  const variable = tokenVariable(bot);
  const token = environment.get(variable);
  if (token === undefined) {
    return {
      findings: [
        warning(
          "token",
          `${variable} is not set, so it runs in a local Discord on this computer only`,
          `put the token behind ${variable}= in .env (developer portal: your application → Bot → Reset Token)`,
        ),
      ],
    };
  }
  const fault = tokenFault(token);
  if (fault) return { findings: [wrong("token", `${variable} ${fault.is}`, fault.fix)] };
  try {
    const seen = await lookAround({ token, apiUrl: environment.get("DISCORD_API_URL"), clock, onServer });
    return {
      findings: [
        ...loginFindings(seen, token, variable),
        ...intentFindings(bot, seen),
        ...clockFindings(seen),
      ],
      seen,
    };
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    return {
      findings: [
        error.code === "unreachable"
          ? wrong(
            "discord",
            bare(error.message),
            "what needs Discord was not looked at; try again when it can be reached",
          )
          : wrong(
            "token",
            `Discord does not accept what stands behind ${variable}`,
            "copy the token anew from the developer portal: your application → Bot → Reset Token",
          ),
      ],
    };
  }
}

function loginFindings({ application, userName }: Surroundings, token: string, variable: string): Finding[] {
  const foreign = idInToken(token) !== undefined && idInToken(token) !== application.id;
  return [
    ok("token", `${variable} is accepted: ${userName}${foreign ? "" : `, application ${application.id}`}`),
  ];
}

function intentFindings({ program }: Pick<LoadedBot, "program">, { application }: Surroundings): Finding[] {
  if (!program) return [];
  const { missing } = allowedIntents(program.intents, application.flags);
  if (missing.length === 0) return [ok("intents", "All intents that it needs are switched on")];
  return missing.map((name) =>
    wrong(
      "intents",
      `The ${name} is not switched on${
        name === MESSAGE_CONTENT
          ? ", so it reads no message: commands with a prefix do not work (those with / do)"
          : ", which its definitions need"
      }`,
      `developer portal: https://discord.com/developers/applications/${application.id}/bot → Privileged Gateway Intents → ${name}`,
    )
  );
}

function clockFindings({ clockAhead }: Surroundings): Finding[] {
  if (clockAhead === undefined) return [];
  const seconds = Math.round(Math.abs(clockAhead) / 1000);
  if (Math.abs(clockAhead) <= CLOCK_BOUND) return [ok("clock", "The clock of this computer is right")];
  return [wrong(
    "clock",
    `The clock of this computer is ${seconds} s ${
      clockAhead > 0 ? "ahead of" : "behind"
    } Discord's, so schedules and waits are wrong`,
    "let the system set it by network (on Linux: sudo timedatectl set-ntp true)",
  )];
}

function bare(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
