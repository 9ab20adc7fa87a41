/** Makes people what a test says they are, and turns the words of a test into the names of the kit. */
import { TEST_DIRECT } from "../../model/cast.ts";
import type { Actor } from "../../schema/keys/tests.ts";
import type { TestBot } from "../test_bot.ts";

/** Permissions are given by a role of each person's own, which stands below all that the definition names. */
const HIDDEN = "may of ";

/** Whether a role only carries what a test lets its person do. */
export function isHidden(role: string): boolean {
  return role.startsWith(HIDDEN);
}

/** Gives a person the permissions and roles that stand beside the name; those of which nothing is said stay. */
export function become({ permissions, roles }: Actor, person: string, bot: TestBot): void {
  if (permissions) {
    const role = HIDDEN + person;
    if (bot.guild().roles.some(({ name }) => name === role)) bot.changeRole(role, { permissions });
    else {
      bot.addRole(role, { permissions });
      bot.giveRole(person, role);
    }
  }
  if (roles) {
    const wanted = roles.map(({ text }) => text);
    const held = heldBy(person, bot).filter((role) => !isHidden(role));
    for (const role of held) if (!wanted.includes(role)) bot.takeRole(person, role);
    for (const role of wanted) if (!held.includes(role)) bot.giveRole(person, role);
  }
}

/** As the kit calls a channel of which a test speaks. */
export function channelOf(where: string): string {
  return where === TEST_DIRECT ? "@bot" : where;
}

function heldBy(person: string, bot: TestBot): string[] {
  const { members, roles } = bot.guild();
  const held = members.find(({ user }) => user.id === bot.personId(person))?.roles ?? [];
  return roles.filter(({ id }) => held.includes(id)).map(({ name }) => name);
}
