import type { APIUser } from "discord-api-types/v10";
import { type Directory, type Person, personOf } from "../state/directory.ts";

/** A message's author with the name and colour of this server, even when no member any more. */
export function personIn(directory: Directory, user: APIUser): Person {
  return directory.people.get(user.id) ?? personOf(user);
}
