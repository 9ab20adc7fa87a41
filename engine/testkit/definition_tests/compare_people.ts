/** How people are expected to be in the server, beside how they are. */
import type { PlaygroundGuild } from "../../model/playground.ts";
import type { PersonExpectation } from "../../schema/keys/tests/expectation.ts";
import { showList } from "../../outcomes/facts.ts";
import { matchText } from "./match_text.ts";
import type { Block, Row } from "./row.ts";

export interface PeopleReading {
  readonly guild: PlaygroundGuild;
  readonly idOf: (name: string) => string;
  /** Whether a role only carries what a test lets its person do. */
  readonly hidden: (role: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function comparePeople(
  expected: readonly PersonExpectation[],
  reading: PeopleReading,
): readonly Block[] {
  return expected.map((person) => ({ title: person.name.text, rows: comparePerson(person, reading) }));
}

function comparePerson(expected: PersonExpectation, { guild, idOf, hidden, now }: PeopleReading): Row[] {
  const id = idOf(expected.name.text);
  const member = guild.members.find(({ user }) => user.id === id);
  const rows: Row[] = [];
  const flag = (label: string, wanted: boolean | undefined, actual: boolean) => {
    if (wanted === undefined) return;
    rows.push({ label, expected: String(wanted), actual: String(actual), same: wanted === actual });
  };
  if (expected.roles) {
    const wanted = expected.roles.map(({ text }) => text).sort();
    const held = guild.roles.filter((role) => member?.roles.includes(role.id) && !hidden(role.name));
    const actual = held.map(({ name }) => name).sort();
    const same = member !== undefined && wanted.join("\n") === actual.join("\n");
    rows.push({
      label: "roles",
      expected: showList(wanted),
      actual: member ? showList(actual) : "not in the server",
      same,
    });
  }
  if (expected.nick) {
    const actual = member?.nick ?? "";
    rows.push({
      label: "nick",
      expected: expected.nick.text,
      actual,
      same: matchText(expected.nick.text, actual),
    });
  }
  flag("member", expected.member, member !== undefined);
  flag("banned", expected.banned, guild.bans.includes(id));
  const until = member?.communication_disabled_until;
  flag("timed_out", expected.timedOut, typeof until === "string" && Date.parse(until) > now);
  return rows;
}
