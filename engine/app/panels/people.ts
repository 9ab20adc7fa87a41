/** How the page changes the people of the local Discord. */
import { PanelRefusal } from "../../model/panels/panel.ts";
import type { PeopleChange } from "../../model/panels/people.ts";
import type { PeoplePorts } from "../../panels/people.ts";
import { WorldChangeError } from "../../simulator/changes/world_change.ts";
import type { LocalDiscord } from "../../simulator/local_discord.ts";

/** More would be a flood. */
const MOST_PEOPLE = 500;
/** Source: Discord docs, topics/permissions, and its help on roles. */
const MOST_ROLES = 250;

export function peoplePorts(local: LocalDiscord): PeoplePorts {
  return {
    change(change) {
      checkChange(local, change);
      try {
        return local.change(change);
      } catch (error) {
        if (!(error instanceof WorldChangeError)) throw error;
        throw new PanelRefusal(error.message);
      }
    },
    refused: (place) => local.refusedCommands(place),
  };
}

/** What Discord lets nobody do, and what would be a flood. */
function checkChange(local: LocalDiscord, change: PeopleChange): void {
  const { people, guilds } = local.playground.snapshot();
  if (change.action === "add_person") {
    const name = change.name.toLowerCase();
    if (people.some((user) => (user.global_name ?? user.username).toLowerCase() === name)) {
      throw new PanelRefusal(`There is somebody called ${change.name} already.`);
    }
    if (people.length >= MOST_PEOPLE) throw new PanelRefusal(`There are ${people.length} people already.`);
  }
  const { roles = [] } = "guildId" in change ? guilds.find(({ id }) => id === change.guildId) ?? {} : {};
  const role = "roleId" in change ? roles.find(({ id }) => id === change.roleId) : undefined;
  if (role && change.action !== "change_role") {
    if (role.name === "@everyone") throw new PanelRefusal("Everybody in the server has the role @everyone.");
    if (role.managed) throw new PanelRefusal(`The role ${role.name} belongs to an app, and stays with it.`);
  }
  if (change.action === "add_role") {
    if (roles.length >= MOST_ROLES) throw new PanelRefusal(`The server has ${roles.length} roles already.`);
  }
}
