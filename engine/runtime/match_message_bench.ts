/** The cost of a message that is no command: what a bot on a busy server does most. */
import { MessageMatcher } from "./match_message.ts";
import { message } from "./test_events.ts";
import { WORLD } from "./test_world.ts";
import { command, program } from "./test_program.ts";

const THOUSAND = Array.from({ length: 1000 }, (_, index) => command(`command${index}`));
const MATCHER = new MessageMatcher(program(THOUSAND), WORLD);
const CHATTER = message("I think we should meet at eight, what do you say?");
const EXCLAIMED = message("!!! this is not a command");
const MENTIONING = message("<@1000000000000000002> are you there?");
const COMMAND = message("!command500 some words");

Deno.bench("match: chatter", { baseline: true }, () => void MATCHER.match(CHATTER));
Deno.bench("match: prefix without a command", () => void MATCHER.match(EXCLAIMED));
Deno.bench("match: mention of somebody else", () => void MATCHER.match(MENTIONING));
Deno.bench("match: one command of 1,000", () => void MATCHER.match(COMMAND));
