/** The action `leaderboard`: shows who has most of a number. */
import type { SourceText } from "../../diagnostics/span.ts";
import { type DataRank, isPersonal, lacksOwner, RANK } from "../../model/data.ts";
import { LIMITS, OWN_LIMITS } from "../../model/limits.ts";
import type { OutgoingMessage } from "../../model/message.ts";
import type { Run } from "../../model/program.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { boolean } from "../../schema/kit/boolean.ts";
import { map } from "../../schema/kit/map.ts";
import { integer } from "../../schema/kit/number.ts";
import { text } from "../../schema/kit/text.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { compileText } from "../../template/text.ts";
import { cut } from "../../words/cut.ts";
import { compilePager, type ShowPages } from "../pages/pager.ts";
import { paginate } from "../pages/paginate.ts";
import { DATA_NAME, findData } from "./find_data.ts";

interface LeaderboardDefinition {
  readonly of: SourceText;
  readonly top?: number;
  readonly perPage?: number;
  readonly title?: SourceText;
  readonly ephemeral?: boolean;
}

/** People who are shown where nothing is said. */
const USUAL = 10;
/** Milliseconds in which pages can be turned. */
const TIMEOUT = 14 * 60_000;

export const LEADERBOARD: ActionWord = {
  name: "leaderboard",
  description: "Answers with a list of who has most: `leaderboard: { of: coins, top: 10 }`.",
  nearMisses: ["ranking", "scoreboard", "highscore", "highscores", "top", "rank"],
  schema: () =>
    map(
      "`leaderboard`",
      {
        of: DATA_NAME.describe("A number of each user or member."),
        top: integer("a number of people such as 10", OWN_LIMITS.leaderboard)
          .describe("How many people are shown, up to 1,000; 10 where nothing is said.").optional(),
        per_page: integer("a number of people such as 10", { min: 1, max: OWN_LIMITS.leaderboard.page })
          .describe("How many of them stand on one page, up to 50; pages are turned with buttons.")
          .optional(),
        title: text("a title").describe("The title above the list.").optional(),
        ephemeral: boolean().describe("Whether only the person who asked sees it.").optional(),
      },
      ({ per_page, ...keys }) => useOf({ ...keys, perPage: per_page }),
      {
        data: { use: "of" },
        by: { use: "of" },
        from: { use: "of" },
        name: { use: "of" },
        limit: { use: "top" },
        count: { use: "top" },
        size: { use: "top" },
        page_size: { use: "per_page" },
        pages: { use: "per_page" },
      },
    ),
};

function useOf({ of, top = USUAL, perPage, title, ephemeral }: LeaderboardDefinition): ActionUse {
  return {
    needs: ["answers"],
    compile(context) {
      const { variables, problems } = context;
      const declaration = findData(of, "leaderboard", context, ["number"]);
      const lines = perPage ?? (top > OWN_LIMITS.leaderboard.page ? USUAL : top);
      // Only what can become longer than a page needs buttons.
      const pager = lines < top ? compilePager({ timeout: TIMEOUT }, context) : undefined;
      const heading = title && compileText(title, variables, problems);
      if (declaration && !isPersonal(declaration)) {
        problems.add({
          code: "data-wrong-type",
          message:
            `\`${of.text}\` is kept per ${declaration.per}, so there are no people to be ranked by it.`,
          span: of.span,
          expected: "a number with `per: member` or `per: user`",
        });
      }
      return {
        result: { list: RANK },
        async run(run) {
          if (lacksOwner(declaration!, run.place)) throw new StepRefused("server_only", {});
          const ranks = await run.bot.data.top(declaration!, run.place, top);
          const shown = heading?.render(run.scope) ??
            run.bot.program.texts.get("leaderboard_title", { name: asTitle(declaration!.name) });
          await run.reply(await board(run, shown, ranks, lines, pager), { ephemeral });
          return ranks.map(({ userId, value }, index) => ({
            place: index + 1,
            mention: `<@${userId}>`,
            id: userId,
            value,
          }));
        },
      };
    },
  };
}

/** Mentions in an embed show names and ping nobody. */
async function board(
  run: Run,
  title: string,
  ranks: readonly DataRank[],
  perPage: number,
  pager: ShowPages | undefined,
): Promise<OutgoingMessage> {
  const { texts, theme } = run.bot.program;
  const lines = ranks.map(({ userId, value }, index) =>
    texts.get("leaderboard_line", { place: index + 1, person: `<@${userId}>`, value })
  );
  const embed = { color: theme.menu, title: cut(title, LIMITS.embed.title) };
  const allowed_mentions = { parse: [], replied_user: false };
  if (pager && lines.length > 0) {
    return await pager(run, { embeds: [embed], allowed_mentions }, paginate(lines, perPage).pages);
  }
  const description = lines.length > 0 ? lines.join("\n") : texts.get("leaderboard_empty");
  return {
    embeds: [{ ...embed, description: cut(description, LIMITS.embed.description) }],
    allowed_mentions,
  };
}

/** `guild_xp` → `Guild xp`. */
function asTitle(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
