import { ACCESS_CODES } from "./definition_access.ts";
import { COMMAND_CODES } from "./definition_commands.ts";
import { COMPONENT_CODES } from "./definition_components.ts";
import { DATA_CODES } from "./definition_data.ts";
import { EXTENSION_CODES } from "./definition_extensions.ts";
import { FORM_CODES } from "./definition_forms.ts";
import { KEY_CODES } from "./definition_keys.ts";
import { MESSAGE_CODES } from "./definition_messages.ts";
import { OUTSIDE_CODES } from "./definition_outside.ts";
import { SETTING_CODES } from "./definition_settings.ts";
import { ROLE_MENU_CODES } from "./definition_role_menus.ts";
import { EVENT_CODES } from "./definition_events.ts";
import { SERVER_CODES } from "./definition_server.ts";
import { STEP_CODES } from "./definition_steps.ts";
import { TEST_CODES } from "./definition_tests.ts";
import { VALUE_CODES } from "./definition_values.ts";
import { entries } from "./entry.ts";

/** Everything that can be wrong with what a definition says, once YAML is understood. */
export const DEFINITION_CODES = entries({
  ...KEY_CODES,
  ...VALUE_CODES,
  ...SETTING_CODES,
  ...COMMAND_CODES,
  ...ACCESS_CODES,
  ...MESSAGE_CODES,
  ...EVENT_CODES,
  ...ROLE_MENU_CODES,
  ...SERVER_CODES,
  ...STEP_CODES,
  ...DATA_CODES,
  ...TEST_CODES,
  ...COMPONENT_CODES,
  ...FORM_CODES,
  ...OUTSIDE_CODES,
  ...EXTENSION_CODES,
});
