/** Who and what is in the server in which the tests of a definition run, besides what the definition names itself. */

/** Acts where nobody is named. */
export const TEST_ACTOR = "alice";
/** Owns the server and the bot, and so may do everything. */
export const TEST_SERVER_OWNER = "olga";
/** Members from the start; all but the owner without roles and rights. */
export const TEST_PEOPLE = [TEST_ACTOR, "bob", "carol", "dave", TEST_SERVER_OWNER] as const;
/** Where people are unless a test says otherwise. */
export const TEST_CHANNEL = "general";
/** Stands for direct messages with the bot where a channel is asked for. */
export const TEST_DIRECT = "dm";
