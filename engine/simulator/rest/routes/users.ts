import { directChannel } from "../../direct_channel.ts";
import type { Parts } from "../../parts.ts";
import { Form } from "../../validation/form.ts";
import { channelPayload } from "../../world/channel_payload.ts";
import { refusal } from "../errors.ts";
import { type BotRequest, botRoute, fieldsOf, ok, type RestAnswer, type Route } from "../route.ts";
import { snowflakeOf } from "../lookups.ts";
import { isSnowflake } from "../../snowflake.ts";

export const USER_ROUTES: readonly Route[] = [
  botRoute(
    "GET",
    "/users/@me",
    (_parts, { application }) =>
      ok({
        ...application.user,
        verified: true,
        mfa_enabled: true,
        email: null,
        flags: 0,
        bio: "",
        locale: "en-US",
      }),
  ),
  botRoute("GET", "/users/{user_id}", (parts, request) => {
    const user = parts.world.users.get(snowflakeOf(request, "user_id"));
    if (!user) throw refusal("unknownUser");
    return ok(user);
  }),
  botRoute("GET", "/users/@me/guilds", (parts, { application }) => {
    const guilds = [...parts.world.guilds.values()].filter((guild) => guild.members.has(application.id));
    return ok(
      guilds.slice(0, 200).map(({ id, name, ownerId }) => ({
        id,
        name,
        icon: null,
        banner: null,
        owner: ownerId === application.id,
        permissions: application.permissions.toString(),
        features: [],
      })),
    );
  }),
  botRoute("POST", "/users/@me/channels", openDirectChannel),
];

function openDirectChannel(parts: Parts, { application, body }: BotRequest): RestAnswer {
  const { recipient_id } = fieldsOf(body);
  if (!isSnowflake(recipient_id)) {
    const form = new Form();
    form.required(["recipient_id"]);
    form.finish();
    throw refusal("unknownUser");
  }
  const user = parts.world.users.get(recipient_id);
  if (!user) throw refusal("unknownUser");
  if (user.bot) throw refusal("cannotMessageUser");
  return ok(channelPayload(parts.world, directChannel(parts, application.id, user.id)));
}
