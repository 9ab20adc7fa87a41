/** The declared data of a bot, as a function of an extension reads and changes it. */
import { type DataDeclaration, type DataPlace, type DataValue, lacksOwner } from "../../model/data.ts";
import type { CallData, DataOf } from "../../model/extensions.ts";
import type { Run } from "../../model/program.ts";
import type { Json } from "../../model/storage.ts";
import { BoundRefused, checkBounds } from "../data/limits.ts";

export function callData(run: Run): CallData {
  const { bot } = run;
  const target = (name: string, { userId }: DataOf = {}): [DataDeclaration, DataPlace] => {
    const declaration = bot.program.data.get(name);
    if (!declaration) throw new TypeError(`The bot declares no data called ${name}`);
    const place = userId === undefined ? run.place : { ...run.place, userId };
    const lacking = lacksOwner(declaration, place);
    if (lacking) throw new TypeError(`The data ${name} belongs to a ${lacking}, and there is none here`);
    return [declaration, place];
  };
  const change = async (name: string, make: (present: unknown) => Json, of?: DataOf): Promise<Json> => {
    const [declaration, place] = target(name, of);
    let before: DataValue;
    const value = await bot.data.change(declaration, place, (present) => {
      before = present;
      const next = make(present);
      checkBounds(next, declaration);
      return next;
    });
    run.noteChange(declaration, place, before, value);
    if (place.userId === run.place.userId) run.noteData(name, value);
    return value;
  };
  const number = (name: string): void => {
    const [{ type }] = target(name);
    if (type !== "number") throw new TypeError(`The data ${name} is a ${type}, and not a number`);
  };
  const added = async (name: string, amount: number, of?: DataOf): Promise<number> => {
    number(name);
    return Number(await change(name, (present) => Number(present) + amount, of));
  };
  return {
    get: async (name, of) => await bot.data.read(...target(name, of)),
    set: async (name, value, of) => void await change(name, () => value, of),
    add: added,
    async take(name, amount, of) {
      try {
        await added(name, -amount, of);
        return true;
      } catch (error) {
        if (error instanceof BoundRefused) return false;
        throw error;
      }
    },
  };
}
