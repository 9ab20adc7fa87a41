/** What a request says of a channel, held against what Discord takes (source: Discord docs, resources/channel and guild). */
import type { APIOverwrite } from "discord-api-types/v10";
import { isSnowflake } from "../snowflake.ts";
import { type Channel, hasPlainName } from "../world/channel.ts";
import type { Guild } from "../world/guild.ts";
import type { Fields, Form } from "./form.ts";

const NAME = 100;
const TOPIC = 1024;
const FORUM_TOPIC = 4096;
const SIX_HOURS_S = 21_600;
const VOICE_LIMIT = 99;
const STAGE_LIMIT = 10_000;
const OVERWRITES = 100;
const IN_CATEGORY = 50;
const CATEGORY = 4;

type ChannelFields = Partial<
  Pick<
    Channel,
    "name" | "topic" | "slowmode" | "ageRestricted" | "userLimit" | "parentId" | "overwrites" | "position"
  >
>;

/** The fields that were sent. Call `form.finish()` before they are used. */
export function readChannelFields(form: Form, guild: Guild, type: number, body: Fields): ChannelFields {
  const { name, topic, rate_limit_per_user: slowmode, user_limit: limit, nsfw, position } = body;
  form.text(["name"], name, NAME, { min: 1 });
  form.text(["topic"], topic, type === 15 ? FORUM_TOPIC : TOPIC);
  form.integer(["rate_limit_per_user"], slowmode, 0, SIX_HOURS_S);
  form.integer(["user_limit"], limit, 0, type === 13 ? STAGE_LIMIT : VOICE_LIMIT);
  form.integer(["position"], position, 0, 2 ** 31 - 1);
  const parentId = readParent(form, guild, type, body.parent_id);
  const overwrites = readOverwrites(form, guild, body.permission_overwrites);
  return {
    ...(name === undefined ? {} : { name: plainName(type, String(name)) }),
    ...(topic === undefined ? {} : { topic: topic === null || topic === "" ? null : String(topic) }),
    ...(slowmode === undefined ? {} : { slowmode: Number(slowmode ?? 0) }),
    ...(limit === undefined ? {} : { userLimit: Number(limit ?? 0) }),
    ...(nsfw === undefined ? {} : { ageRestricted: nsfw === true }),
    ...(typeof position === "number" ? { position } : {}),
    ...(parentId === undefined ? {} : { parentId }),
    ...(overwrites === undefined ? {} : { overwrites }),
  };
}

/** Discord writes the names of text channels in small letters, with hyphens for blanks. */
function plainName(type: number, name: string): string {
  return hasPlainName(type) ? name.toLowerCase().trim().replace(/\s+/g, "-") : name;
}

function readParent(form: Form, guild: Guild, type: number, id: unknown): string | null | undefined {
  if (id === undefined || id === null) return id;
  const parent = guild.channels.get(String(id));
  if (type === CATEGORY || parent?.type !== CATEGORY) {
    form.add(["parent_id"], "CHANNEL_PARENT_INVALID_TYPE", "Not a category");
    return;
  }
  const inside = [...guild.channels.values()].filter(({ parentId }) => parentId === parent.id).length;
  if (inside >= IN_CATEGORY) {
    form.add(
      ["parent_id"],
      "CHANNEL_PARENT_MAX_CHANNELS",
      `Maximum number of channels in category reached (${IN_CATEGORY})`,
    );
  }
  return parent.id;
}

function readOverwrites(form: Form, guild: Guild, value: unknown): APIOverwrite[] | undefined {
  const list = form.list(["permission_overwrites"], value, OVERWRITES);
  return list?.flatMap((one, index) => {
    const at = ["permission_overwrites", index];
    const fields = form.object(at, one);
    if (!fields) return [];
    if (!isSnowflake(fields.id)) {
      form.add([...at, "id"], "NUMBER_TYPE_COERCE", `Value "${fields.id}" is not snowflake.`);
      return [];
    }
    return [readOverwrite(form, guild, fields.id, fields, at)].filter((read) => read !== undefined);
  });
}

/** An overwrite for a role or a member; nothing with a problem noted where it is wrong. */
export function readOverwrite(
  form: Form,
  guild: Guild,
  id: string,
  { type, allow = "0", deny = "0" }: Fields,
  at: readonly (string | number)[] = [],
): APIOverwrite | undefined {
  if (!form.choice([...at, "type"], type, [0, 1])) return;
  for (const [name, bits] of [["allow", allow], ["deny", deny]] as const) {
    if (/^\d+$/.test(String(bits))) continue;
    form.add([...at, name], "NUMBER_TYPE_COERCE", `Value "${bits}" is not int.`);
    return;
  }
  const known = type === 0 ? guild.roles.has(id) : true;
  if (!known) form.add([...at, "id"], "INVALID_ROLE", "Unknown role");
  return { id, type: type === 0 ? 0 : 1, allow: String(allow), deny: String(deny) };
}
