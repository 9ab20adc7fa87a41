/** The people of the local Discord, their roles and what these allow. */
import * as z from "zod";
import type { Panel } from "../model/panels/panel.ts";
import type { PeopleChange, PeoplePanel } from "../model/panels/people.ts";
import { ALL_PERMISSIONS } from "../model/permissions.ts";
import type { PlaygroundPlace } from "../model/playground.ts";
import { definePanel, type PanelRights } from "./define_panel.ts";

export interface PeoplePorts {
  /**
   * @returns the id of the person or role that it was about
   * @throws PanelRefusal when an id names nothing, or it is so already
   */
  change(change: PeopleChange): string;
  /** By the ids of commands: why a person may not use them in a channel. */
  refused(place: PlaygroundPlace): Readonly<Record<string, string>>;
}

/** Discord's ids are decimal 64-bit numbers. */
const ID = z.string().regex(/^\d{1,20}$/);
/** Source: Discord docs, resources/user, usernames and nicknames. */
const NAME = z.string().trim().min(1).max(32);
/** Source: Discord docs, topics/permissions, role object. */
const ROLE_NAME = z.string().trim().min(1).max(100);
const PERMISSIONS = ID.refine((bits) => (BigInt(bits) & ~ALL_PERMISSIONS) === 0n);

const membership = { guildId: ID, userId: ID };
const role = { guildId: ID, name: ROLE_NAME, permissions: PERMISSIONS };

const CHANGE = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("add_person"), name: NAME }),
  z.strictObject({ action: z.literal(["join", "leave", "boost", "unboost"]), ...membership }),
  z.strictObject({ action: z.literal(["give_role", "take_role"]), ...membership, roleId: ID }),
  z.strictObject({ action: z.literal("rename"), ...membership, nick: NAME.nullable() }),
  z.strictObject({ action: z.literal("add_role"), ...role }),
  z.strictObject({ action: z.literal("change_role"), ...role, roleId: ID }),
  z.strictObject({ action: z.literal("delete_role"), guildId: ID, roleId: ID }),
]);

export function peoplePanel(ports: PeoplePorts, rights: PanelRights): Panel {
  return definePanel<PeoplePanel>({
    asks: {
      change: { given: CHANGE, writes: true, run: (change) => ({ id: ports.change(change) }) },
      refused: {
        given: z.strictObject({ as: ID, channelId: ID }),
        run: (place) => ports.refused(place),
      },
    },
  }, rights);
}
