/** A command that only says something, as people have added them to their `config.json` → a command of a bot file. */
import { convertEmbed } from "./convert_embed.ts";
import { isMap, type Json, type JsonMap } from "./read_config.ts";

const ANSWERS = ["response", "reply", "text", "content", "message"] as const;

/** `undefined` for what is no answer that stands there: code cannot be taken over. */
export function convertCommand(name: string, written: Json): JsonMap | undefined {
  if (!isMap(written)) return withReply(name, {}, written, undefined);
  const answer = ANSWERS.map((key) => written[key]).find((value) => value !== undefined);
  return withReply(name, written, answer, written.embed);
}

function withReply(
  name: string,
  written: JsonMap,
  answer: Json | undefined,
  embed: Json | undefined,
): JsonMap | undefined {
  const random = Array.isArray(answer) ? answer.filter((text) => typeof text === "string") : [];
  const text = typeof answer === "string" && answer !== "" ? answer : undefined;
  if (text === undefined && random.length === 0 && !isMap(embed)) return undefined;
  const reply: Json = isMap(embed) ? textAnd(text, { embed: convertEmbed(embed) }) : text ?? { random };
  const { description, help = description, aliases, cooldown, category, permissions, required_permissions } =
    written;
  const needed = permissions ?? required_permissions;
  return {
    description: typeof help === "string" && help.trim() !== "" ? help : `The command ${name}`,
    ...typeof category === "string" ? { category } : {},
    ...Array.isArray(aliases) && aliases.length > 0 ? { aliases } : {},
    ...typeof cooldown === "number" && cooldown > 0 ? { cooldown: `${cooldown}s` } : {},
    ...Array.isArray(needed) && needed.length > 0 ? { permissions: { user: needed } } : {},
    reply,
  };
}

function textAnd(text: string | undefined, rest: JsonMap): JsonMap {
  return text === undefined ? rest : { text, ...rest };
}
