/** A message of which one page is shown, and the buttons that turn them. */
import type { APIButtonComponent, APIEmbed } from "discord-api-types/v10";
import { BUTTON_STYLE, COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import { LIMITS, OWN_LIMITS } from "../../model/limits.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { Audience, Control, ControlRun, Run } from "../../model/program.ts";
import type { MessageContext } from "../../schema/steps/kind.ts";
import { cut } from "../../words/cut.ts";
import { fitEmbeds } from "../../words/fit_embeds.ts";
import { refused } from "../kit/refused.ts";
import { type Frame, keepPages, type KeptPage, recallPage } from "./kept_pages.ts";

export interface PagerSettings {
  /** Who may turn; the person who asked where it is absent. */
  readonly audience?: Audience;
  /** Milliseconds; never where absent. */
  readonly timeout?: number;
  /** The message takes the place of the one that was pressed. */
  readonly inPlace?: boolean;
}

/**
 * Shows the first page, in the last embed of the frame.
 * @param pages at least one. Rejects with what the storage throws
 */
export type ShowPages = (run: Run, frame: Frame, pages: readonly string[]) => Promise<OutgoingMessage>;

export function compilePager(
  settings: PagerSettings,
  { controls }: Pick<MessageContext, "controls">,
): ShowPages {
  const { audience, timeout, inPlace = false } = settings;
  const name = controls.name("pages");
  const until = (run: Run) => run.bot.clock.now() + Math.min(timeout ?? Infinity, OWN_LIMITS.kept.time);
  const control: Control = {
    name,
    audience,
    timeout,
    async run(run: ControlRun) {
      const [page = "", key = ""] = run.state.split(".");
      const found = await recallPage(run.bot.kept, key, parseInt(page, 36), until(run));
      if (!found) throw refused({ key: "control_expired", values: {} });
      await run.update(shown(run, found, (state) => run.controlId(name, `${state}.${key}`)));
    },
  };
  controls.addControl(control);
  return async (run, frame, pages) => {
    const first = { frame, page: pages[0] ?? "", index: 0, count: pages.length };
    if (pages.length < 2) return shown(run, first);
    const { caller: { user } } = run;
    const key = await keepPages(run.bot.kept, { frame, pages, until: until(run), userId: user.id });
    const idOf = (state: string) => run.controlId(name, `${state}.${key}`, inPlace ? undefined : "another");
    return shown(run, first, idOf);
  };
}

/** @param idOf the custom id of a button that turns to a page; absent where there is nothing to turn */
function shown(
  run: Run,
  { frame, page, index, count }: KeptPage,
  idOf?: (state: string) => string,
): OutgoingMessage {
  const { texts } = run.bot.program;
  const embeds = [...frame.embeds ?? []];
  const last = embeds.pop() ?? {};
  const numbered = idOf
    ? withNumber(last, texts.get("page_number", { page: index + 1, pages: count }))
    : last;
  const turned = fitEmbeds([...embeds, { ...numbered, description: cut(page, LIMITS.embed.description) }]);
  if (!idOf) return { ...frame, embeds: turned };
  const turn = (to: number, label: string, off: boolean): APIButtonComponent => ({
    type: COMPONENT_TYPE.BUTTON,
    style: BUTTON_STYLE.SECONDARY,
    label: cut(label, LIMITS.components.label),
    custom_id: idOf(to.toString(36)),
    ...(off ? { disabled: true } : {}),
  });
  const buttons = [
    turn(index - 1, texts.get("previous_page"), index === 0),
    turn(index + 1, texts.get("next_page"), index === count - 1),
  ];
  const row = { type: COMPONENT_TYPE.ACTION_ROW, components: buttons };
  return { ...frame, embeds: turned, components: [...frame.components ?? [], row] };
}

function withNumber(embed: APIEmbed, number: string): APIEmbed {
  const { footer } = embed;
  const text = footer?.text ? `${footer.text} · ${number}` : number;
  return { ...embed, footer: { ...footer, text: cut(text, LIMITS.embed.footer) } };
}
