/** What Discord tells of a bot without a gateway connection: who it is, and how it stands in its servers. */
import type {
  APIChannel,
  APIGuild,
  APIGuildMember,
  APIUser,
  RESTAPIPartialCurrentUserGuild,
} from "discord-api-types/v10";
import type { Clock } from "../model/clock.ts";
import { DiscordError } from "../model/ports.ts";
import type { GuildView } from "../model/views.ts";
import { type Application, askApplication, checkToken } from "./log_in.ts";
import { LoginError } from "./login_error.ts";
import type { Http } from "./rest/http.ts";
import { openHttp } from "./rest/open_http.ts";
import { channelView, memberView, roleView } from "./world_views.ts";

export interface Surroundings {
  readonly application: Application;
  /** What people see of the bot's account: its name. */
  readonly userName: string;
  /** Milliseconds by which the own clock is ahead of Discord's; absent where Discord does not tell its time. */
  readonly clockAhead?: number;
  readonly servers: readonly SeenServer[];
  /** Servers that were not looked at, because there are too many. */
  readonly passedOver: number;
}

export interface SeenServer {
  readonly id: string;
  readonly name: string;
  /** Absent where Discord refuses to show it; `why` says with what words. */
  readonly guild?: GuildView;
  readonly why?: string;
  /** Whether the bot was invited with the scope `applications.commands`: without it nobody there sees its slash commands. */
  readonly commands: boolean;
}

export interface LookAroundOptions {
  readonly token: string;
  /** Without the version; Discord's own when absent. */
  readonly apiUrl?: string;
  readonly clock: Clock;
  /** Told before each server. */
  readonly onServer?: (name: string, index: number, count: number) => void;
  /** Milliseconds for the answer to the first request; 10,000 when absent. */
  readonly patience?: number;
}

const PATIENCE = 10_000;
/** Four requests each: about ten seconds at Discord's limit. */
const MOST_SERVERS = 100;
/** Source: Discord docs, resources/user, get current user guilds. */
const PAGE = 200;
/** Half of the second that the header leaves out (source: RFC 9110, 6.6.1). */
const ROUNDED = 500;

/** @throws {LoginError} when Discord refuses the token or cannot be reached */
export async function lookAround(options: LookAroundOptions): Promise<Surroundings> {
  checkToken(options.token);
  const skew = new Skew(options.clock);
  const http = await openHttp({ ...options, onAnswer: (response) => skew.note(response.header("date")) });
  try {
    const application = await inTime(askApplication(http), options);
    const user = await http.request<APIUser>("GET", "/users/@me");
    const guilds = await guildsOf(http);
    const looked = guilds.slice(0, MOST_SERVERS);
    const servers: SeenServer[] = [];
    for (const [index, guild] of looked.entries()) {
      options.onServer?.(guild.name, index + 1, looked.length);
      servers.push(await lookAt(http, { applicationId: application.id, userId: user.id }, guild));
    }
    return {
      application,
      userName: user.username,
      ...skew.ahead === undefined ? {} : { clockAhead: skew.ahead },
      servers,
      passedOver: guilds.length - looked.length,
    };
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    throw new LoginError("unreachable", `Discord did not answer as it should: ${error.message}.`, {
      cause: error,
    });
  } finally {
    await http.close();
  }
}

/** What the pipeline would try for minutes, somebody who waits wants to know sooner. */
async function inTime<Answer>(
  answer: Promise<Answer>,
  { clock, patience = PATIENCE }: LookAroundOptions,
): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const cancel = clock.after(
    patience,
    () =>
      late.reject(
        new LoginError("unreachable", `Discord cannot be reached: no answer within ${patience / 1000} s.`),
      ),
  );
  answer.catch(() => {});
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    cancel();
  }
}

async function guildsOf(http: Http): Promise<RESTAPIPartialCurrentUserGuild[]> {
  const all: RESTAPIPartialCurrentUserGuild[] = [];
  while (true) {
    const after = all.at(-1)?.id;
    const query = `limit=${PAGE}${after === undefined ? "" : `&after=${after}`}`;
    const page = await http.request<RESTAPIPartialCurrentUserGuild[]>("GET", `/users/@me/guilds?${query}`);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

/** @param bot whose user has the application's id as well, unless it is an old one */
async function lookAt(
  http: Http,
  { applicationId, userId }: { readonly applicationId: string; readonly userId: string },
  { id, name }: RESTAPIPartialCurrentUserGuild,
): Promise<SeenServer> {
  try {
    const [guild, channels, me, commands] = await Promise.all([
      http.request<APIGuild>("GET", `/guilds/${id}`),
      http.request<APIChannel[]>("GET", `/guilds/${id}/channels`),
      http.request<APIGuildMember>("GET", `/guilds/${id}/members/${userId}`),
      mayHaveCommands(http, applicationId, id),
    ]);
    const view: GuildView = {
      id,
      name,
      icon: guild.icon,
      ownerId: guild.owner_id,
      me: memberView(userId, me),
      memberCount: 0,
      roles: new Map(guild.roles.map((role) => [role.id, roleView(role)])),
      channels: new Map(channels.map((channel) => [channel.id, channelView(channel, id)])),
      voice: new Map(),
    };
    return { id, name, guild: view, commands };
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return { id, name, why: error.message, commands: true };
  }
}

/** Discord shows an application the commands of a server only where it was invited with their scope. */
async function mayHaveCommands(http: Http, applicationId: string, guildId: string): Promise<boolean> {
  try {
    await http.request("GET", `/applications/${applicationId}/guilds/${guildId}/commands`);
    return true;
  } catch (error) {
    if (error instanceof DiscordError && error.status === 403) return false;
    throw error;
  }
}

/** The own clock against the one of the answers: the smallest difference counts, since answers take their time. */
class Skew {
  ahead: number | undefined;

  constructor(private readonly clock: Clock) {}

  note(date: string | undefined): void {
    const told = date === undefined ? NaN : Date.parse(date);
    if (Number.isNaN(told)) return;
    const ahead = this.clock.now() - (told + ROUNDED);
    if (this.ahead === undefined || Math.abs(ahead) < Math.abs(this.ahead)) this.ahead = ahead;
  }
}
