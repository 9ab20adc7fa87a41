/** All that bots are put through, in the order of the table. */
import { gateway } from "./gateway/gateway.ts";
import { hostile } from "./hostile/hostile.ts";
import { input } from "./input/input.ts";
import { process } from "./process/process.ts";
import { resources } from "./resources/resources.ts";
import { rest } from "./rest/rest.ts";
import type { Part } from "./trial.ts";

export const PARTS: readonly Part[] = [gateway, rest, process, input, hostile, resources];
