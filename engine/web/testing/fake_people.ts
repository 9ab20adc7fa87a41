/** A people panel for the page's tests: it makes people and roles, and refuses the commands that a test says. */
import type { APIGuildMember, APIRole } from "discord-api-types/v10";
import { type Panel, PanelRefusal } from "../../model/panels/panel.ts";
import type { PeopleChange } from "../../model/panels/people.ts";
import type { PlaygroundGuild } from "../../model/playground.ts";
import { user } from "./fake_messages.ts";
import type { FakePlayground } from "./fake_playground.ts";
import { guilds } from "./fake_world.ts";

export class FakePeople implements Panel {
  readonly asked: string[] = [];
  refusals: Record<string, string> = {};
  #guild: PlaygroundGuild = guilds[0]!;
  #lastId = 7000;

  constructor(private readonly playground: FakePlayground) {}

  ask(name: string, given: unknown): Promise<unknown> {
    if (name === "refused") return Promise.resolve(this.refusals);
    const change = given as PeopleChange;
    this.asked.push(Object.values(change).join(" "));
    return Promise.resolve().then(() => ({ id: this.#do(change) }));
  }

  #do(change: PeopleChange): string {
    switch (change.action) {
      case "add_person": {
        if (change.name === "Bo") throw new PanelRefusal("There is somebody called Bo already.");
        const id = String(++this.#lastId);
        const person = user(id, change.name.toLowerCase(), { global_name: change.name });
        this.playground.change({ type: "person", person });
        return id;
      }
      case "add_role": {
        const id = String(++this.#lastId);
        const role = { ...this.#guild.roles[1]!, id, name: change.name, permissions: change.permissions };
        this.#show({ roles: [...this.#guild.roles, { ...role, position: 9 } as APIRole] });
        return id;
      }
      case "join":
        this.#show({
          members: [...this.#guild.members, {
            ...this.#guild.members[2]!,
            user: user(change.userId, "new", { global_name: "Eve" }),
            roles: [],
          }],
        });
        return change.userId;
      case "give_role":
        this.#member(change.userId, ({ roles }) => ({ roles: [...roles, change.roleId] }));
        return change.userId;
      case "boost":
        this.#member(change.userId, () => ({ premium_since: "2026-01-01T00:00:00.000Z" }));
        return change.userId;
      default:
        return this.#guild.id;
    }
  }

  #member(id: string, more: (member: APIGuildMember) => Partial<APIGuildMember>): void {
    const members = this.#guild.members.map((one) => one.user.id === id ? { ...one, ...more(one) } : one);
    this.#show({ members });
  }

  #show(more: Partial<PlaygroundGuild>): void {
    this.#guild = { ...this.#guild, ...more };
    this.playground.change({ type: "guild", guild: this.#guild });
  }
}
