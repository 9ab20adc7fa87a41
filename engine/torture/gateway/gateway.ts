/** What can happen to the connection by which events come. */
import type { Part } from "../trial.ts";
import { faultyConnections } from "./faulty_connections.ts";

export const gateway: Part = { name: "gateway", trials: [faultyConnections] };
