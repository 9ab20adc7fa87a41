import type { GatewayDispatchPayload } from "discord-api-types/v10";

/** What the gateway tells, distinguished by the plain name of the event: `t: "READY"` (events/gateway-events). */
export type Dispatch = Named<GatewayDispatchPayload>;

type Named<Payload> = Payload extends { t: infer Name extends string } ? Omit<Payload, "t"> & { t: `${Name}` }
  : never;
