/** An action that an extension has declared, as a word of the language: `dice.roll`. */
import type { DeclaredAction } from "../../model/declared.ts";
import { permissionBits } from "../../model/permissions.ts";
import type { Run } from "../../model/program.ts";
import { converted } from "../../schema/kit/converted.ts";
import type { ActionUse, ActionWord } from "../../schema/steps/kind.ts";
import { describe } from "../../template/type.ts";
import { requireInServer } from "../kit/require_in_server.ts";
import { callFunction, plain } from "./call_function.ts";
import { dynamicFields, type DynamicUse, dynamicUse } from "./dynamic_fields.ts";
import { fits } from "./result.ts";

/** @param extension its name */
export function declaredAction(extension: string, action: DeclaredAction): ActionWord {
  const { fields, main } = action;
  const name = `${extension}.${action.name}`;
  const bare = !Object.values(fields).some(({ required }) => required);
  return {
    name,
    description: action.description,
    ...(bare ? { bare: () => use(extension, action, dynamicUse(fields, new Map())) } : {}),
    schema: () =>
      converted(
        dynamicFields(fields, { what: `\`${name}\``, ...(main === undefined ? {} : { main }) }),
        (values) => use(extension, action, values),
      ),
  };
}

function use(extension: string, action: DeclaredAction, written: DynamicUse): ActionUse {
  const { name: handler, result, permissions = [], needs } = action;
  const needed = permissionBits(permissions);
  const kind = "actions";
  return {
    ...(permissions.length > 0 ? { permissions: needed } : {}),
    ...(needs ? { needs } : {}),
    compile(context) {
      const values = written.compile(context);
      return {
        ...(result === undefined ? {} : { result }),
        async run(run) {
          requireRole(run, needed);
          const { brings } = context;
          const returned = await callFunction(run, { extension, kind, handler, values: values(run), brings });
          if (result === undefined) return;
          const value = plain(returned, `${extension}.${handler}`);
          if (fits(value, result)) return value;
          run.noteError(
            new TypeError(`${extension}.${handler} returned something else than ${describe(result)}`),
          );
        },
      };
    },
  };
}

/** @throws StepRefused where the bot's role lacks in the server what the extension needs for it */
function requireRole(run: Run, needed: bigint): void {
  const { guildId } = run.caller;
  const guild = guildId === undefined || needed === 0n ? undefined : run.bot.world.guild(guildId);
  if (guild) requireInServer(run, guild, needed);
}
