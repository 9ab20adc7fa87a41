/** The action `modal`: shows a form, and does steps with what was filled in. */
import type { OutgoingMessage } from "../../model/message.ts";
import { BUTTON_STYLE, COMPONENT_TYPE } from "../../model/discord_numbers.ts";
import type { Run } from "../../model/program.ts";
import { checkForm } from "../../schema/checks/form.ts";
import { type FormDefinition, formSchema } from "../../schema/keys/form.ts";
import { converted } from "../../schema/kit/converted.ts";
import type { ActionUse, ActionWord, StepContext } from "../../schema/steps/kind.ts";
import { type CompiledForm, compileForm } from "./compile_form.ts";

/** Milliseconds for which an open form can be sent in with what the run knew that showed it. */
const KEPT = 24 * 3_600_000;
/** Milliseconds for which the button that opens a form works. */
const BUTTON_TIMEOUT = 14 * 60_000;

export const MODAL: ActionWord = {
  name: "modal",
  description: "Shows a form with up to 5 fields; what stands under its `do` is done when it is sent in.",
  nearMisses: ["form", "ask", "popup", "dialog", "show_modal"],
  schema: (steps) =>
    converted(
      formSchema(steps),
      (definition): ActionUse => ({
        needs: ["forms"],
        later: [definition.steps],
        check: (problems) => checkForm(definition, problems),
        compile: (context) => compile(definition, context),
      }),
    ),
};

function compile(definition: FormDefinition, context: StepContext) {
  const compiled = compileForm(definition, context);
  const { name } = compiled.form;
  context.controls.addForm(compiled.form);
  context.controls.addControl({
    name,
    timeout: BUTTON_TIMEOUT,
    showsForm: true,
    remembers: true,
    run: (run) => show(run, compiled),
  });
  return { run: (run: Run) => show(run, compiled) };
}

/** Discord shows a form to somebody who clicked, so one who typed a command is given a button. */
async function show(run: Run, { form, shown, reads }: CompiledForm): Promise<void> {
  const { surface } = run.caller;
  const state = await run.keep(reads, KEPT);
  if (surface === "prefix" || surface === "mention") await run.reply(opener(run, form.name, state));
  else await run.showForm(form.name, state, shown(run.scope));
}

function opener(run: Run, name: string, state: string): OutgoingMessage {
  const { texts } = run.bot.program;
  return {
    content: texts.get("form_ready"),
    components: [{
      type: COMPONENT_TYPE.ACTION_ROW,
      components: [{
        type: COMPONENT_TYPE.BUTTON,
        style: BUTTON_STYLE.PRIMARY,
        label: texts.get("form_open"),
        custom_id: run.controlId(name, state),
      }],
    }],
    allowed_mentions: { parse: [], replied_user: false },
  };
}
