import { useContext } from "preact/hooks";
import type { PlaygroundPresence } from "../../../model/playground.ts";
import { activityText } from "../basics/activity_text.ts";
import { AppBadge } from "../basics/app_badge.tsx";
import { Avatar } from "../basics/avatar.tsx";
import { ActionsContext, DirectoryContext } from "../state/contexts.ts";
import type { Person } from "../state/directory.ts";

type Presences = ReadonlyMap<string, PlaygroundPresence>;

/** Who is in this server: its bots with what they show, then the people. */
export function MemberList({ presences }: { presences: Presences }) {
  const { members } = useContext(DirectoryContext);
  const groups = [
    { title: "Apps", members: members.filter(({ isBot }) => isBot) },
    { title: "Members", members: members.filter(({ isBot }) => !isBot) },
  ].filter(({ members }) => members.length > 0);
  return (
    <div class="member-list">
      {groups.map(({ title, members }) => (
        <section key={title} aria-label={title}>
          <h2>{title} — {members.length}</h2>
          <ul>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} presence={presences.get(member.id)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function MemberRow({ member, presence }: { member: Person; presence: PlaygroundPresence | undefined }) {
  const { openPersonMenu } = useContext(ActionsContext);
  const status = presence?.status ?? (member.isBot ? "offline" : "online");
  const activity = activityText(presence?.activity);
  return (
    <li>
      <button
        type="button"
        class="member-row"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          openPersonMenu(member, { x: left, y: bottom });
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          openPersonMenu(member, { x: event.clientX, y: event.clientY });
        }}
      >
        <Avatar id={member.id} name={member.name} isBot={member.isBot} size={32} status={status} />
        <span class="member-text">
          <span class="member-name">
            <span style={member.color ? { "--name-color": member.color } : undefined}>{member.name}</span>
            {member.isBot && <AppBadge />}
          </span>
          {activity && <span class="activity">{activity}</span>}
        </span>
        <span class="for-screen-readers">, {status}</span>
      </button>
    </li>
  );
}
