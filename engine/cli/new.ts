/** `new`: writes a bot to begin with. */
import { writeNewBot } from "../app/write_new_bot.ts";
import { FileError } from "../files/file_error.ts";
import { ownCommand } from "../model/own_command.ts";
import { UsageError } from "./arguments.ts";
import type { ParsedArguments } from "./command.ts";
import { EXIT } from "./exit_codes.ts";
import type { Terminal } from "./terminal.ts";

const ID = /^[a-z][a-z0-9_-]{0,31}$/;
/** Names in bots/ that are no bots. */
const TAKEN = ["engine", "examples"];

export async function run({ operands: [id] }: ParsedArguments, terminal: Terminal): Promise<number> {
  if (id === undefined) throw new UsageError("How is the bot to be called? Say, for example: new shop");
  if (!ID.test(id) || TAKEN.includes(id)) {
    throw new UsageError(
      `A bot cannot be called "${id}". A name has up to 32 of a-z, 0-9, _ and -, begins with a letter, and is not ${
        TAKEN.join(" or ")
      }.`,
    );
  }
  try {
    const written = await writeNewBot(Deno.cwd(), id);
    if (!written) {
      terminal.err(
        `${
          terminal.paint.red("✗")
        } There is a bot ${id} in bots/ already; it stays as it is. Take another name.`,
      );
      return EXIT.problems;
    }
    terminal.out(`${terminal.paint.green("✓")} ${written.path}`);
    terminal.out(`Try it in the local Discord with: ${ownCommand(`start ${id} --local`)}`);
    terminal.out(`On Discord it takes the token that stands behind ${written.token}= in .env.`);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    terminal.err(`${terminal.paint.red("✗")} ${error.message}`);
    return EXIT.data;
  }
}
