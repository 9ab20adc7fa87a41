/** The settings of servers, always at hand. */
export { type CachedServers, createServers, type ServersOptions } from "./create_servers.ts";
