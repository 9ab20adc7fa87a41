/** A refusal as Discord words it. */
export class RestError extends Error {
  override readonly name = "RestError";

  constructor(
    readonly status: number,
    /** Discord's JSON error code (source: Discord docs, topics/opcodes-and-status-codes). */
    readonly code: number,
    message: string,
    readonly errors?: object,
  ) {
    super(message);
  }

  get body(): object {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

const REFUSALS = {
  unauthorized: [401, 0, "401: Unauthorized"],
  routeNotFound: [404, 0, "404: Not Found"],
  methodNotAllowed: [405, 0, "405: Method Not Allowed"],
  internal: [500, 0, "500: Internal Server Error"],
  unknownApplication: [404, 10002, "Unknown Application"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownOverwrite: [404, 10009, "Unknown Permission Overwrite"],
  unknownRole: [404, 10011, "Unknown Role"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownEmoji: [400, 10014, "Unknown Emoji"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownBan: [404, 10026, "Unknown Ban"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  tooManyPins: [400, 30003, "Maximum number of pins reached for the channel (250)"],
  tooManyRoles: [400, 30005, "Maximum number of guild roles reached (250)"],
  tooManyChannels: [400, 30013, "Maximum number of guild channels reached (500)"],
  tooManyReactions: [400, 30010, "Maximum number of reactions reached (20)"],
  tooManyCommandCreates: [
    400,
    30034,
    "Max number of daily application command creates has been reached (200)",
  ],
  tooLarge: [413, 40005, "Request entity too large"],
  notInVoice: [400, 40032, "Target user is not connected to voice."],
  alreadyAcknowledged: [400, 40060, "Interaction has already been acknowledged."],
  missingAccess: [403, 50001, "Missing Access"],
  editOfAnother: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  cannotMessageUser: [403, 50007, "Cannot send messages to this user"],
  notATextChannel: [400, 50008, "Cannot send messages in a non-text channel"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  wrongChannelType: [400, 50024, "Cannot execute action on this channel type"],
  invalidWebhookToken: [401, 50027, "Invalid Webhook Token"],
  invalidRole: [400, 50028, "Invalid Role"],
  messageTooOld: [400, 50034, "A message provided was too old to bulk delete"],
  noMutualServers: [
    403,
    50278,
    "Cannot send messages to this user due to having no mutual guilds",
  ],
  pollExpired: [400, 520001, "Poll expired"],
  editOfPoll: [400, 520003, "Cannot edit a poll message"],
  notAPoll: [400, 520006, "Cannot expire a non-poll message"],
  invalidVersion: [400, 50041, "Invalid API version"],
  archivedThread: [
    400,
    50083,
    "Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread",
  ],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
  hasThreadAlready: [400, 160004, "A thread has already been created for this message"],
  lockedThread: [400, 160005, "Thread is locked"],
  replyWithoutHistory: [400, 160002, "Cannot reply without permission to read message history"],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

/** A refusal by its name in this file. */
export function refusal(why: keyof typeof REFUSALS): RestError {
  const [status, code, message] = REFUSALS[why];
  return new RestError(status, code, message);
}

export function tooManyCommands(limit: number): RestError {
  return new RestError(400, 30032, `Maximum number of application commands reached (${limit}).`);
}
