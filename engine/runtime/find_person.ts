/** A person by mention, id or name. */
import type { CommandOption } from "../model/program.ts";
import { fold } from "../words/fold.ts";
import type { Person, Place } from "./place.ts";
import { Problem } from "./problem.ts";
import { canExist, ID } from "../words/snowflake.ts";
import { displayName } from "../words/values.ts";
import { didYouMean } from "./wording.ts";

const MENTION = /^<@!?(\d{17,20})>$/;
/** Longer than any name (source: Discord docs, resources/user, usernames and nicknames). */
const LONGEST_NAME = 32;

/** Synchronous where the message itself carries the person, as it does for mentions. */
export function findPerson(
  option: CommandOption,
  text: string,
  place: Place,
): Person | Problem | Promise<Person | Problem> {
  const id = MENTION.exec(text)?.[1] ?? (ID.test(text) ? text : undefined);
  if (id === undefined) return findByName(option, text, place);
  for (const user of place.message.mentions) if (user.id === id) return { user, member: user.member };
  if (id === place.message.author.id) return author(place);
  return findById(option, id, place);
}

function author(place: Place): Person {
  return { user: place.message.author, member: place.message.member };
}

/** People outside the server count too, as they do in slash commands. */
async function findById(option: CommandOption, id: string, place: Place): Promise<Person | Problem> {
  if (!canExist(id)) return nobody(option);
  const guildId = place.message.guild_id;
  const member = guildId === undefined ? undefined : await place.discord.member(guildId, id);
  if (member) return { user: member.user, member };
  const user = await place.discord.user(id);
  return user ? { user } : nobody(option);
}

/**
 * Names must be whole: a command may ban whoever it is given. The user name, which nobody shares, goes before
 * nicknames and display names.
 */
async function findByName(option: CommandOption, text: string, place: Place): Promise<Person | Problem> {
  const name = text.startsWith("@") ? text.slice(1).trim() : text.trim();
  if (name === "" || name.length > LONGEST_NAME) return nobody(option);
  const people = await candidates(name, place);
  const wanted = fold(name);
  const owner = people.find(({ user }) => user.username.toLowerCase() === name.toLowerCase());
  if (owner) return owner;
  const called = people.filter((person) => names(person).some((one) => fold(one) === wanted));
  if (called.length === 1) return called[0]!;
  if (called.length > 1) return new Problem("several_people", { option });
  const near = people.slice(0, 3).map(({ user, member }) => member?.nick || displayName(user));
  return nobody(option, near);
}

function nobody(option: CommandOption, near: readonly string[] = []): Problem {
  return new Problem("not_a_person", { option, hint: didYouMean(near) });
}

/** In a direct message there are but two people. */
async function candidates(name: string, place: Place): Promise<readonly Person[]> {
  const guildId = place.message.guild_id;
  if (guildId === undefined) return [author(place), { user: place.world.me }];
  const found = await place.discord.searchMembers(guildId, name);
  return found.map((member) => ({ user: member.user, member }));
}

function names({ user, member }: Person): string[] {
  return [member?.nick, user.global_name, user.username].filter((name) =>
    name !== null && name !== undefined
  );
}
