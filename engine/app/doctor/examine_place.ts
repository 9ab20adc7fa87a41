/** The folder and what runs the engine: what a project needs around it, whatever its bots are. */
import { basename, join } from "node:path";
import project from "../../../deno.json" with { type: "json" };
import { showPlace } from "../../diagnostics/span.ts";
import { ownCommand } from "../../model/own_command.ts";
import type { Project } from "../project/project.ts";
import { examineBundle } from "./examine_bundle.ts";
import { type Finding, ok, warning, wrong } from "./finding.ts";

/** The oldest Deno that the engine is tested with. */
const OLDEST_DENO = [2, 9] as const;
/** Problems that are told in full; `check` tells all. */
const SHOWN_PROBLEMS = 3;

export async function examinePlace({ folder, loaded, problems }: Project): Promise<Finding[]> {
  return [
    examineVersion(Deno.version.deno, Deno.build.standalone),
    ...Deno.build.standalone ? [] : [await examineBundle(folder)],
    ...await examineLayout(folder, loaded.bots.length),
    await examineEnvironmentFile(folder),
    examineProblems(problems),
  ];
}

/** @param compiled whether Deno is a part of the program, which then is the one that it was tested with */
export function examineVersion(deno: string, compiled: boolean): Finding {
  const [major = 0, minor = 0] = deno.split(".").map(Number);
  const text = `Cordial ${project.version} on Deno ${deno}`;
  const old = major < OLDEST_DENO[0] || major === OLDEST_DENO[0] && minor < OLDEST_DENO[1];
  if (!old || compiled) return ok("version", text);
  return wrong(
    "version",
    `${text}, which is too old: ${OLDEST_DENO.join(".")} or newer is needed`,
    "deno upgrade",
  );
}

async function examineLayout(folder: string, bots: number): Promise<Finding[]> {
  const names = await namesIn(folder);
  const findings: Finding[] = [];
  if (!names.includes("bots")) {
    findings.push(
      basename(folder) === "bots"
        ? wrong("folder", "This is the folder bots itself; commands belong into the folder above it", "cd ..")
        : wrong(
          "folder",
          "There is no folder bots here",
          `go to the folder of your bots, or begin with: ${ownCommand("new")}`,
        ),
    );
  } else if (bots === 0) {
    findings.push(wrong("folder", "There is no bot in bots/", ownCommand("new")));
  } else findings.push(ok("folder", `${bots} ${bots === 1 ? "bot" : "bots"} in bots/`));
  const astray = [...names.filter((name) => /\.ya?ml$/i.test(name))];
  for (const name of astray) {
    findings.push(
      warning(
        "folder",
        `${name} lies beside the folder bots, so it is no bot`,
        `if it is meant to be one, move it to bots/${name}`,
      ),
    );
  }
  return findings;
}

async function examineEnvironmentFile(folder: string): Promise<Finding> {
  const info = await Deno.stat(join(folder, ".env")).catch(() => undefined);
  if (info?.isFile) {
    const open = Deno.build.os !== "windows" && ((info.mode ?? 0) & 0o077) !== 0;
    return open
      ? warning(
        "env",
        ".env can be read by other users of this computer, and holds secrets",
        "chmod 600 .env",
      )
      : ok("env", ".env is there, and only you can read it");
  }
  const like = (await namesIn(folder)).find((name) =>
    /^(\.?env(\.txt)?|\.env\.env)$/i.test(name) && name !== ".env"
  );
  if (like !== undefined) {
    return wrong(
      "env",
      `The file ${like} is not read, because its name is not exactly .env`,
      "give it the name .env, with the dot and nothing behind it",
    );
  }
  return warning(
    "env",
    "There is no file .env",
    "make a file called .env with the line DISCORD_TOKEN=your_token in it; without it bots run on this computer alone",
  );
}

function examineProblems(problems: Project["problems"]): Finding {
  const errors = problems.filter(({ severity }) => severity === "error");
  const list = errors.length > 0 ? errors : problems;
  if (list.length === 0) return ok("definitions", "No problems in the definitions");
  const what = errors.length > 0 ? "error" : "warning";
  const first = list.slice(0, SHOWN_PROBLEMS)
    .map(({ span, message }) => `\n${span ? `${showPlace(span)} ` : ""}${message}`).join("");
  const text = `${list.length} ${what}${list.length === 1 ? "" : "s"} in the definitions:${first}`;
  return (errors.length > 0 ? wrong : warning)(
    "definitions",
    text,
    `${ownCommand("check")} tells all, each with its place`,
  );
}

async function namesIn(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
}
