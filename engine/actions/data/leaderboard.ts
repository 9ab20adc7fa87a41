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
import { DATA_NAME, findData } from "./find_data.ts";

interface LeaderboardDefinition {
  readonly of: SourceText;
  readonly top?: number;
  readonly title?: SourceText;
  readonly ephemeral?: boolean;
}

/** People who are shown where nothing is said. */
const USUAL = 10;

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
          .describe("How many people are shown, up to 50; 10 where nothing is said.").optional(),
        title: text("a title").describe("The title above the list.").optional(),
        ephemeral: boolean().describe("Whether only the person who asked sees it.").optional(),
      },
      useOf,
      {
        data: { use: "of" },
        by: { use: "of" },
        from: { use: "of" },
        name: { use: "of" },
        limit: { use: "top" },
        count: { use: "top" },
        size: { use: "top" },
      },
    ),
};

function useOf({ of, top = USUAL, title, ephemeral }: LeaderboardDefinition): ActionUse {
  return {
    needs: ["answers"],
    compile(context) {
      const { variables, problems } = context;
      const declaration = findData(of, "leaderboard", context, ["number"]);
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
          await run.reply(board(run, shown, ranks), { ephemeral });
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
function board({ bot: { program } }: Run, title: string, ranks: readonly DataRank[]): OutgoingMessage {
  const { texts, theme } = program;
  const lines = ranks.map(({ userId, value }, index) =>
    texts.get("leaderboard_line", { place: index + 1, person: `<@${userId}>`, value })
  );
  const description = lines.length > 0 ? lines.join("\n") : texts.get("leaderboard_empty");
  return {
    embeds: [{
      color: theme.menu,
      title: cut(title, LIMITS.embed.title),
      description: cut(description, LIMITS.embed.description),
    }],
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** `guild_xp` → `Guild xp`. */
function asTitle(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
