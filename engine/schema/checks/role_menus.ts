/** Checks role menus: channels, roles and emojis, against what Discord takes. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import { emojiKey } from "../../model/role_menu.ts";
import type { NamesDefinition } from "../keys/names.ts";
import { oneMessage } from "../keys/reply.ts";
import type { RoleMenuDefinition, RoleMenuEntry, RoleMenuKind } from "../keys/role_menus.ts";
import { checkCount, checkFilledText, checkFixedText } from "./length.ts";
import { checkNamed } from "./named.ts";
import { has, placeOf, placeOfValue, writesNothing } from "./place_of.ts";
import { checkReply } from "./reply.ts";
import { findNamed } from "../kit/find_named.ts";

const LONGEST_NAME = 50;
const { options, rows, buttons, label, optionText, placeholder } = LIMITS.components;

/** Roles of one message (components/reference; reactions: topics/opcodes-and-status-codes, 30010). */
const MOST: Readonly<Record<RoleMenuKind, number>> = {
  select: options,
  buttons: rows * buttons,
  reactions: LIMITS.message.reactions,
};

export function checkRoleMenus(
  menus: readonly RoleMenuDefinition[],
  names: NamesDefinition,
  problems: Problems,
): void {
  for (const menu of menus) checkMenu(menu, names, problems);
}

function checkMenu(menu: RoleMenuDefinition, names: NamesDefinition, problems: Problems): void {
  const { name, node, channel, kind, roles, message } = menu;
  checkFixedText(name, LONGEST_NAME, "The name", problems);
  checkNamed("channels", [channel], names, problems);
  // What could not be read was told already.
  if (
    message.text || message.embeds.length > 0 || !["text", "embed", "embeds"].some((key) => has(node, key))
  ) {
    checkReply(oneMessage(message), problems);
  }
  if (roles.length === 0 && writesNothing(node, "roles")) {
    problems.add({
      code: "role-menu-empty",
      message: `The role menu \`${name.text}\` offers nothing.`,
      span: placeOf(node, "roles"),
      expected: "a list of roles such as `roles: [news, events]`",
    });
  }
  checkCount(roles.length, MOST[kind], "roles in one menu", roles[MOST[kind]]?.span ?? node.span, problems);
  checkNamed("roles", roles.map(({ role }) => role), names, problems);
  checkTwice(roles, names, problems);
  for (const entry of roles) checkEntry(entry, kind, problems);
  checkPlaceholder(menu, problems);
  checkBounds(menu, problems);
  checkWho(menu, problems);
}

function checkTwice(roles: readonly RoleMenuEntry[], names: NamesDefinition, problems: Problems): void {
  const idOf = (text: string) => findNamed(names.roles, text)?.id ?? text;
  const seen = new Map<string, Span>();
  const once = (code: "role-menu-role-twice" | "role-menu-emoji-twice", key: string, text: SourceText) => {
    const first = seen.get(`${code} ${key}`);
    if (!first) return void seen.set(`${code} ${key}`, text.span);
    problems.add({
      code,
      message: `\`${text.text}\` stands twice in this menu.`,
      span: text.span,
      expected: code === "role-menu-role-twice" ? "each role once" : "an emoji of its own for each role",
      related: [{ span: first, message: "the first one" }],
    });
  };
  for (const { role, emoji } of roles) {
    once("role-menu-role-twice", idOf(role.text), role);
    if (emoji) once("role-menu-emoji-twice", emojiKey(emoji.text.trim()), emoji);
  }
}

function checkEntry(entry: RoleMenuEntry, kind: RoleMenuKind, problems: Problems): void {
  const { node, role, emoji } = entry;
  checkFilledText(entry.label, kind === "buttons" ? label : optionText, "The label", problems);
  checkFilledText(entry.description, optionText, "The description", problems);
  if (kind === "reactions" && !emoji && !(node && has(node, "emoji"))) {
    problems.add({
      code: "role-menu-without-emoji",
      message: `People pick by reacting here, and \`${role.text}\` has nothing to react with.`,
      span: entry.span,
      expected: `an emoji: \`{ role: ${role.text}, emoji: "👍" }\``,
    });
  }
  if (!node) return;
  const others =
    ([["label", ["select", "buttons"]], ["description", ["select"]], ["style", ["buttons"]]] as const)
      .filter(([key, kinds]) => has(node, key) && !kinds.some((one) => one === kind));
  for (const [key, kinds] of others) refuseOther(key, kinds, placeOf(node, key), problems);
}

function checkPlaceholder({ node, kind, placeholder: shown }: RoleMenuDefinition, problems: Problems): void {
  checkFilledText(shown, placeholder, "The placeholder", problems);
  if (kind !== "select" && has(node, "placeholder")) {
    refuseOther("placeholder", ["select"], placeOf(node, "placeholder"), problems);
  }
  if (kind === "reactions" && has(node, "answer")) {
    refuseOther("answer", ["select", "buttons"], placeOf(node, "answer"), problems);
  }
}

function refuseOther(key: string, kinds: readonly RoleMenuKind[], span: Span, problems: Problems): void {
  problems.add({
    code: "role-menu-of-others",
    message: `\`${key}\` has no use in a menu of this kind.`,
    span,
    expected: `no \`${key}\`, or \`kind: ${kinds.join("` or `kind: ")}\``,
  });
}

function checkBounds({ node, unique, max, roles }: RoleMenuDefinition, problems: Problems): void {
  if (max === undefined) return;
  const most = unique ? 1 : roles.length;
  if (roles.length === 0 || max <= most) return;
  problems.add({
    code: "out-of-range",
    message: unique
      ? "With `unique: true` nobody has more than one of the roles."
      : `${max} are more roles than there are in this menu.`,
    span: placeOfValue(node, "max"),
    expected: unique ? "no `max`, or no `unique`" : `at most ${most}`,
  });
}

/** Nobody has asked for the message. */
function checkWho({ who }: RoleMenuDefinition, problems: Problems): void {
  if (!who?.asker) return;
  problems.add({
    code: "role-menu-asker",
    message: "The bot posts a role menu by itself, so there is no person who asked for it.",
    span: who.span,
    expected: "`anyone`, or ways in: `{ roles: [member] }`",
  });
}
