/** The components of a message, from what its author wrote to what Discord is sent. */
import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { COMPONENT_TYPE, MESSAGE_FLAG } from "../../model/discord_numbers.ts";
import { controlRows } from "../../model/message_controls.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { Audience, Run } from "../../model/program.ts";
import {
  type ComponentDefinition,
  controlsIn,
  isNewer,
  type MessageComponents,
} from "../../schema/keys/components/definitions.ts";
import type { CarrierSettings, MessageContext } from "../../schema/steps/kind.ts";
import type { Mentions } from "../../template/mentions.ts";
import { pressed } from "../kit/pressed.ts";
import { ALL, ALL_WITH_COMMAND, compileAudience, isForOthers } from "./audience.ts";
import type { MessageControls } from "./control.ts";
import { type Filling, TextRoom } from "./filling.ts";
import {
  compileContainer,
  compileFile,
  compileGallery,
  compileSection,
  compileSeparator,
  compileTextDisplay,
} from "./newer.ts";
import { compileRow } from "./row.ts";

/** How a message comes to people: as an answer, posted for others, to one person, or in the place of another one. */
export type Delivery = "reply" | "post" | "direct" | "edit";

/**
 * Milliseconds for controls that only the asker may press, where nothing is said. Answers to interactions can be changed
 * for 15 minutes (Discord docs, interactions/receiving-and-responding), and one of them is left for slow requests.
 */
const USUAL_TIMEOUT = 14 * 60_000;
/** Discord refuses a message without anything; nobody sees this one. */
const BLANK = "\u200b";

export type FillComponents = (
  run: Run,
  mentions: Mentions,
) => Promise<Pick<OutgoingMessage, "components" | "flags" | "files">>;

/** @returns `undefined` where the message has no components */
export function compileComponents(
  message: MessageComponents,
  delivery: Delivery,
  context: MessageContext,
): FillComponents | undefined {
  const { list, keep } = message;
  if (keep) {
    if (delivery !== "edit" || !context.place.pressed) reportNothingToKeep(keep, context);
    return (run) => Promise.resolve(keptControls(run));
  }
  if (list.length === 0) return undefined;
  const controls = settingsOf(message, delivery, context);
  const fill = compileList(list, controls, context);
  const newer = list.some(isNewer);
  return async (run, mentions) => {
    const state = controls.reads.size > 0 ? await run.keep(controls.reads, controls.timeout) : "";
    const inPlace = delivery === "edit";
    const filling: Filling = { run, mentions, state, inPlace, room: new TextRoom(), files: [] };
    const components: APIMessageTopLevelComponent[] = fill(filling);
    if (!newer) return components.length > 0 ? { components } : {};
    if (components.length === 0) components.push({ type: COMPONENT_TYPE.TEXT_DISPLAY, content: BLANK });
    const { files } = filling;
    return { components, flags: MESSAGE_FLAG.COMPONENTS_V2, ...(files.length > 0 ? { files } : {}) };
  };
}

/** What holds for all controls of a message. */
export function settingsOf(
  { list, who, once, timeout }: MessageComponents,
  delivery: Delivery,
  context: MessageContext,
): MessageControls {
  const carrier = delivery === "edit" ? context.place.carrier : undefined;
  const audience = who ? compileAudience(who, context) : usualAudience(delivery, carrier);
  const usual = () => {
    if (carrier && !who) return carrier.timeout;
    // Controls of one message are switched off together.
    const open = controlsIn(list).some(({ who }) => who ? isForOthers(who) : audience !== undefined);
    return open ? undefined : USUAL_TIMEOUT;
  };
  return {
    audience,
    once: once ?? false,
    timeout: timeout === "off" ? undefined : timeout ?? usual(),
    reads: new Set(audience?.people?.reads),
  };
}

function usualAudience(delivery: Delivery, carrier: CarrierSettings | undefined): Audience | undefined {
  switch (delivery) {
    case "reply":
      return undefined;
    case "post":
      return ALL_WITH_COMMAND;
    case "direct":
      return ALL;
    case "edit":
      return carrier?.audience;
  }
}

function compileList(
  list: readonly ComponentDefinition[],
  message: MessageControls,
  context: MessageContext,
): (filling: Filling) => APIComponentInContainer[] {
  const parts = list.map((component) => compileOne(component, message, context));
  return (filling) => parts.flatMap((part) => part(filling) ?? []);
}

function compileOne(
  component: ComponentDefinition,
  message: MessageControls,
  context: MessageContext,
): (filling: Filling) => APIComponentInContainer | APIComponentInContainer[] | undefined {
  switch (component.kind) {
    case "row":
      return compileRow(component, message, context);
    case "text":
      return compileTextDisplay(component.text, context);
    case "section":
      return compileSection(component, message, context);
    case "gallery":
      return compileGallery(component, context);
    case "file":
      return compileFile(component, context);
    case "separator":
      return compileSeparator(component);
    case "container": {
      const inner = compileList(component.components, message, context);
      // A container stands at the top only, which the schema has seen to.
      return compileContainer(component, inner, context) as (filling: Filling) => never;
    }
  }
}

/** The buttons and selects of the message that was pressed, as they are. */
function keptControls(run: Run): Pick<OutgoingMessage, "components"> {
  const rows = controlRows(pressed(run)?.pressed.components);
  if (rows.length === 0) return {};
  return {
    components: rows.map((components) => ({
      type: COMPONENT_TYPE.ACTION_ROW,
      components,
    })) as APIMessageTopLevelComponent[],
  };
}

function reportNothingToKeep(
  span: NonNullable<MessageComponents["keep"]>,
  { problems }: MessageContext,
): void {
  problems.add({
    code: "nothing-to-keep",
    message: "There is no message here whose buttons could be kept.",
    span,
    expected: "`keep` in an `edit` below a button or select, or the buttons themselves",
  });
}
