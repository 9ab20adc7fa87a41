/** Checks the components of a message against what Discord takes. */
import type { Problems } from "../../diagnostics/diagnostic.ts";
import type { SourceText, Span } from "../../diagnostics/span.ts";
import { LIMITS } from "../../model/limits.ts";
import {
  type ButtonDefinition,
  type ComponentDefinition,
  controlsIn,
  isNewer,
  type SelectDefinition,
} from "../keys/components/definitions.ts";
import type { MessageReply } from "../keys/reply.ts";
import { leastLength } from "../kit/placeholder.ts";
import { checkButton } from "./button.ts";
import { checkCount, grouped } from "./length.ts";
import { checkNewer, newerTexts } from "./newer_components.ts";
import { has, placeOf } from "./place_of.ts";
import { checkSelect } from "./select.ts";

const { rows, buttons, total, text } = LIMITS.components;

export function checkComponents(message: MessageReply, problems: Problems): void {
  const { list } = message.components;
  checkSettings(message, problems);
  if (list.length === 0) return;
  const newer = list.find(isNewer);
  if (newer) {
    checkAlone(message, newer, problems);
    checkTogether(list, problems);
  } else if (list.length > rows) checkCount(list.length, rows, "rows", list[rows]!.span, problems);
  for (const component of list) checkComponent(component, problems);
  for (const control of controlsIn(list)) {
    if (control.kind === "button") checkButton(control, problems);
    else checkSelect(control, problems);
  }
  checkIds(list, problems);
}

/** Components V2 stand alone in their message. */
function checkAlone({ node }: MessageReply, newer: ComponentDefinition, problems: Problems): void {
  if (!node) return;
  for (const key of ["text", "embed", "embeds", "pages"]) {
    if (!has(node, key)) continue;
    problems.add({
      code: "text-beside-components",
      message: `\`${key}\` and a ${newer.kind} stand in one message, and Discord takes only one of them.`,
      span: placeOf(node, key),
      expected: key === "text"
        ? "the text as the first of the components: `components: [ { text: … }, … ]`"
        : "a `container` with texts in it, among the components",
      related: [{ span: newer.span, message: `the ${newer.kind} stands here` }],
    });
  }
}

/** What holds for the message as a whole. */
function checkTogether(list: readonly ComponentDefinition[], problems: Problems): void {
  checkCount(countComponents(list), total, "components together", list[0]!.span, problems);
  const texts = newerTexts(list);
  if (texts.reduce((sum, { text }) => sum + text.length, 0) <= text) return;
  const length = texts.reduce((sum, { text }) => sum + leastLength(text), 0);
  if (length <= text) return;
  problems.add({
    code: "too-long",
    message: `The texts of these components have ${grouped(length)} characters together; ` +
      `Discord takes at most ${grouped(text)} in one message.`,
    span: texts[0]!.span,
    expected: `at most ${grouped(text)} characters, which is ${grouped(length - text)} fewer`,
  });
}

/** All components, those in others too, as Discord counts them. */
function countComponents(list: readonly ComponentDefinition[]): number {
  return list.reduce((count, one) => count + 1 + innerCount(one), 0);
}

function innerCount(component: ComponentDefinition): number {
  switch (component.kind) {
    case "row":
      return component.controls.length;
    case "section":
      return component.texts.length + 1;
    case "container":
      return countComponents(component.components);
    default:
      return 0;
  }
}

function checkComponent(component: ComponentDefinition, problems: Problems): void {
  if (component.kind === "row") checkRow(component.controls, component.span, problems);
  else if (component.kind === "container") {
    for (const inner of component.components) checkComponent(inner, problems);
  }
  checkNewer(component, problems);
}

function checkRow(
  controls: readonly (ButtonDefinition | SelectDefinition)[],
  span: Span,
  problems: Problems,
): void {
  const select = controls.find(({ kind }) => kind === "select");
  if (select && controls.length > 1) {
    problems.add({
      code: "select-not-alone",
      message: "A select fills a row, so nothing else stands beside it.",
      span: select.span,
      expected: "the select in a row of its own",
    });
  } else if (controls.length > buttons) {
    checkCount(controls.length, buttons, "buttons in a row", controls[buttons]!.span, problems);
  } else if (controls.length === 0) {
    problems.add({
      code: "empty-row",
      message: "This row is empty.",
      span,
      expected: "1 to 5 buttons, or a select",
    });
  }
}

/** Presses find a control by its id. */
function checkIds(list: readonly ComponentDefinition[], problems: Problems): void {
  const seen = new Map<string, SourceText>();
  for (const { id } of controlsIn(list)) {
    if (!id) continue;
    const first = seen.get(id.text);
    if (!first) seen.set(id.text, id);
    else {
      problems.add({
        code: "control-id-twice",
        message: `Two controls of this message have the id \`${id.text}\`.`,
        span: id.span,
        expected: "another id, or none",
        related: [{ span: first.span, message: "the first one" }],
      });
    }
  }
}

/** Words about presses mean nothing where there is nothing to press. */
function checkSettings({ node, components }: MessageReply, problems: Problems): void {
  if (!node || PRESSED.some((key) => has(node, key))) return;
  for (const key of ["who", "once", "timeout"] as const) {
    if (components[key] === undefined || !has(node, key)) continue;
    problems.add({
      code: "nothing-to-press",
      message: `\`${key}\` is about buttons and selects, and this message has none.`,
      span: placeOf(node, key),
      expected: "`buttons` or a `select` beside it",
    });
  }
}

/** Keys under which buttons and selects stand. */
const PRESSED = ["buttons", "select", "components", "pages"];
