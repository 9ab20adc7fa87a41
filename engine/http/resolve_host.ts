import { lookup } from "node:dns/promises";
import type { Resolve } from "./parts.ts";

/** The addresses of a host as the system finds them. */
export const resolveHost: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);
