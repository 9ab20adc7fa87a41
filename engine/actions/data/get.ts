/** The action `get`: gives what is kept of another person, or of another message. */
import type { SourceText } from "../../diagnostics/span.ts";
import { DATA_SHAPES, type DataPlace, lacksOwner } from "../../model/data.ts";
import type { Run } from "../../model/program.ts";
import { StepRefused } from "../../model/step_refused.ts";
import { map } from "../../schema/kit/map.ts";
import type { ActionUse, ActionWord, StepContext } from "../../schema/steps/kind.ts";
import { compileMessageTarget, MESSAGE_TARGET } from "../kit/message_target.ts";
import { PERSON } from "../kit/person.ts";
import { compileTarget } from "./data_target.ts";
import { DATA_NAME } from "./find_data.ts";

interface GetDefinition {
  readonly data: SourceText;
  readonly who?: SourceText;
  readonly message?: SourceText;
}

export const GET: ActionWord = {
  name: "get",
  description:
    'Gives what is kept of another person, or of a message: `get: { data: coins, who: "{options.who}" }` with `save_as`.',
  nearMisses: ["read", "load", "fetch", "look_up", "lookup", "get_data", "read_data"],
  schema: () =>
    map(
      "`get`",
      {
        data: DATA_NAME.describe("The data that is read."),
        who: PERSON.describe("Whose data; that of the person who asks where nothing is said.").optional(),
        message: MESSAGE_TARGET.describe(
          "The message to which the data belongs: a name that `save_as` gave, or a link.",
        ).optional(),
      },
      useOf,
      {
        from: { use: "data" },
        name: { use: "data" },
        of: { use: "who" },
        user: { use: "who" },
        for: { use: "who" },
      },
    ),
};

function useOf({ data, who, message }: GetDefinition): ActionUse {
  return {
    compile(context) {
      const place = message && compileMessageTarget(message, context);
      // What belongs to a message is known by the one that is named here.
      const variables = message ? { ...context.variables, message: NAMED } : context.variables;
      const target = compileTarget(data, who, "get", { ...context, variables });
      if (message && target && target.declaration.per !== "message") {
        reportNotOfMessage(message, data, context);
      }
      const { type } = target?.declaration ?? {};
      return {
        ...(type ? { result: DATA_SHAPES[type] } : {}),
        async run(run) {
          const { declaration } = target!;
          const whose = { ...target!.place(run), ...(place ? placeOf(run, place(run)) : {}) };
          const lacking = lacksOwner(declaration, whose);
          if (lacking) throw new StepRefused(lacking === "server" ? "server_only" : "data_no_message", {});
          return await run.bot.data.read(declaration, whose);
        },
      };
    },
  };
}

/** Stands for a message that is named by a step. */
const NAMED = { name: "a message", fields: { author: "text" } } as const;

function placeOf(
  run: Run,
  { place, messageId }: ReturnType<ReturnType<typeof compileMessageTarget>>,
): Partial<DataPlace> {
  return {
    messageId,
    ...(place.view?.guildId ? { guildId: place.view.guildId } : { guildId: run.place.guildId }),
  };
}

function reportNotOfMessage(
  message: SourceText,
  data: SourceText,
  { problems, data: declared }: StepContext,
): void {
  problems.add({
    code: "message-without-effect",
    message: `\`${data.text}\` is kept per ${declared.get(data.text)?.per}, so it belongs to no message.`,
    span: message.span,
    expected: "no `message` here, or data with `per: message`",
  });
}
