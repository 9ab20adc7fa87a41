import { checkOptions, IN_COMMAND } from "./command_options.ts";
import { type Fields, Form, type Path } from "./form.ts";
import { checkLocalizations, NAME, sizeOfCommand } from "./command_texts.ts";

const TOTAL = 8000;

/**
 * Holds an application command against Discord's limits (source: Discord docs, interactions/application-commands).
 *
 * @param base where it stands in the body: its index in a list of commands
 * @param global whether it is for all servers; only then may it have contexts
 * @throws RestError with code 50035
 */
export function checkCommand(value: unknown, base: Path, global: boolean): Fields {
  const form = new Form(base);
  const command = form.object([], value) ?? {};
  if (!form.failed) checkFields(form, command, global);
  form.finish();
  return command;
}

function checkFields(form: Form, command: Fields, global: boolean): void {
  const type = command.type ?? 1;
  if (!form.choice(["type"], type, [1, 2, 3])) return;
  form.text(["name"], command.name, 32, { min: 1, required: true });
  if (type === 1) {
    if (typeof command.name === "string" && command.name.length > 0 && !NAME.test(command.name)) {
      form.add(["name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
    form.text(["description"], command.description, 100, { min: 1, required: true });
    checkLocalizations(form, ["description_localizations"], command.description_localizations, 100);
    checkOptions(form, ["options"], command.options, IN_COMMAND);
  } else {
    if (command.description) {
      form.add(
        ["description"],
        "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
        "Context menu commands cannot have description",
      );
    }
    if (Array.isArray(command.options) && command.options.length > 0) {
      form.add(
        ["options"],
        "APPLICATION_COMMAND_OPTIONS_INVALID",
        "Context menu commands cannot have options",
      );
    }
  }
  checkLocalizations(
    form,
    ["name_localizations"],
    command.name_localizations,
    32,
    type === 1 ? NAME : undefined,
  );
  form.integer(
    ["default_member_permissions"],
    command.default_member_permissions,
    0,
    Number.MAX_SAFE_INTEGER,
  );
  const contexts = form.list(["contexts"], command.contexts, 3, 1) ?? [];
  for (const [index, context] of contexts.entries()) form.choice(["contexts", index], context, [0, 1, 2]);
  if (contexts.length > 0 && !global) {
    form.add(
      ["contexts"],
      "APPLICATION_COMMAND_CONTEXTS_GUILD_ONLY",
      "Contexts are for global commands only",
    );
  }
  if (sizeOfCommand(command) > TOTAL) {
    form.add([], "APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${TOTAL})`);
  }
}
