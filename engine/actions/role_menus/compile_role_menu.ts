/** A role menu of a definition → its message, and what picking in it does. */
import { showPlace } from "../../diagnostics/span.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { Control, ControlRun, RoleMenu, Run } from "../../model/program.ts";
import { emojiKey, type RoleReaction, type RolesChanged } from "../../model/role_menu.ts";
import { ANSWER_VARIABLES } from "../../model/scope.ts";
import type { RoleMenuDefinition } from "../../schema/keys/role_menus.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { LIMITS } from "../../model/limits.ts";
import { cut } from "../../words/cut.ts";
import { listWords } from "../../words/list_words.ts";
import { ALL, compileAudience } from "../components/audience.ts";
import { compileFixedEmoji } from "../kit/emoji.ts";
import { compileMessage } from "../reply.ts";
import { changeRoles } from "./change_roles.ts";
import { compileMenuComponents } from "./menu_components.ts";
import { Turns } from "./turns.ts";
import { findNamed } from "../../schema/kit/find_named.ts";

/** @param context knows nobody: a menu is posted for everybody; `controls` are those of the menu alone */
export function compileRoleMenu(definition: RoleMenuDefinition, context: MessageContext): RoleMenu {
  const { name, channel, kind, unique, max } = definition;
  const idOf = (what: "roles" | "channels", text: string) => findNamed(context.names[what], text)?.id ?? text;
  const roles = definition.roles.map(({ role }) => idOf("roles", role.text));
  const rules = { roles, unique, max };
  const turns = new Turns();
  const change: RoleMenu["change"] = (wish) =>
    turns.take(`${wish.caller.guildId} ${wish.caller.user.id}`, () => changeRoles(rules, wish));
  const audience = definition.who && compileAudience(definition.who, context) || ALL;
  const control: Control = {
    name: context.controls.name("pick"),
    audience,
    run: compilePick(definition, change, context),
  };
  if (kind !== "reactions") context.controls.addControl(control);
  const text = compileMessage(definition.message, 1, context, "post");
  const components = compileMenuComponents(definition, roles, control.name, context);
  return {
    name: name.text,
    channelId: idOf("channels", channel.text),
    channel: channel.text,
    source: showPlace(name.span),
    roles,
    reactions: kind === "reactions" ? compileReactions(definition, roles, context) : [],
    audience,
    async message(run: Run): Promise<OutgoingMessage> {
      const rows = components(run);
      return { ...await text.message(run), ...(rows.length > 0 ? { components: rows } : {}) };
    },
    change,
  };
}

function compileReactions(
  { roles }: RoleMenuDefinition,
  ids: readonly string[],
  { problems }: MessageContext,
): RoleReaction[] {
  return roles.flatMap(({ emoji: source }, index) => {
    if (!source) return [];
    // What people react with stays the same for all, so nothing is filled in.
    const emoji = compileFixedEmoji(source, problems);
    const [, name = emoji, id] = /^(\w+):(\d+)$/.exec(emoji) ?? [];
    return [{ emoji, key: emojiKey(name, id), roleId: ids[index]! }];
  });
}

function compilePick(
  { kind, answer }: RoleMenuDefinition,
  change: RoleMenu["change"],
  context: MessageContext,
): Control["run"] {
  const known = {
    ...ANSWER_VARIABLES,
    ...context.variables,
    given: { list: "text" },
    taken: { list: "text" },
  } as const;
  const words = answer && compileText(answer, known, context.problems);
  return async (run) => {
    // The client goes on showing what was picked last, and would not let it be picked again.
    if (kind === "select") await run.update({ ...run.pressed, allowed_mentions: { parse: [] } });
    const { bot, caller } = run;
    const roles = kind === "select" ? run.values : [run.state];
    const changed = await change({ bot, caller, roles, how: "toggle" });
    run.save("given", changed.given.map(({ name }) => name));
    run.save("taken", changed.taken.map(({ name }) => name));
    const own = words && cut(words.render(run.scope), LIMITS.message.content).trim();
    await run.reply(own ? plain(own) : usual(run, changed), { ephemeral: true });
  };
}

function plain(content: string): OutgoingMessage {
  return { content, allowed_mentions: { parse: [], replied_user: false } };
}

function usual(run: ControlRun, { given, taken }: RolesChanged): OutgoingMessage {
  const { texts, theme } = run.bot.program;
  const listed = (roles: RolesChanged["given"]) =>
    listWords(texts, "list_and", roles.map(({ id }) => `<@&${id}>`));
  const lines = [
    ...given.length > 0 ? [texts.get("role_menu_given", { roles: listed(given) })] : [],
    ...taken.length > 0 ? [texts.get("role_menu_taken", { roles: listed(taken) })] : [],
  ];
  const description = lines.length > 0 ? lines.join("\n") : texts.get("role_menu_same");
  return {
    embeds: [{ color: theme.success, description: cut(description, LIMITS.embed.description) }],
    allowed_mentions: { parse: [], replied_user: false },
  };
}
