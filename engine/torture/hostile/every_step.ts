/** A command for each thing that a step can do to a server, a channel or a message. */
import { LOG, NAMES } from "../../app/behaviour/test_events.ts";

/** What a step of this name is given; `{who}` is somebody of the server. */
const STEPS: Readonly<Record<string, string>> = {
  kick: `{ kick: "{who}" }`,
  ban: `{ ban: "{who}" }`,
  unban: `{ unban: "{who}" }`,
  timeout: `{ timeout: { who: "{who}", for: 5m } }`,
  nickname: `{ nickname: { who: "{who}", to: Other } }`,
  give_role: `{ give_role: { role: news, who: "{who}" } }`,
  remove_role: `{ remove_role: { role: news, who: "{who}" } }`,
  toggle_role: `{ toggle_role: { role: news, who: "{who}" } }`,
  move: `{ move: { who: "{who}", to: talk } }`,
  disconnect: `{ disconnect: "{who}" }`,
  mute: `{ mute: "{who}" }`,
  deafen: `{ deafen: "{who}" }`,
  create_channel: `{ create_channel: { name: made } }`,
  edit_channel: `{ edit_channel: { topic: Other } }`,
  delete_channel: `delete_channel`,
  lock_channel: `lock_channel`,
  slowmode: `{ slowmode: 5s }`,
  create_thread: `{ create_thread: { name: made } }`,
  edit_thread: `{ edit_thread: { name: other } }`,
  delete_thread: `delete_thread`,
  add_to_thread: `{ add_to_thread: "{who}" }`,
  create_role: `{ create_role: { name: Made } }`,
  edit_role: `{ edit_role: { role: news, name: Other } }`,
  delete_role: `{ delete_role: news }`,
  purge: `{ purge: 5 }`,
  send: `{ send: { to: log, text: sent } }`,
  typing: `typing`,
};

export const STEP_NAMES: readonly string[] = Object.keys(STEPS);

/** Whether a request changes what the steps are about: neither answers, nor what a bot asks. */
export function isDeed({ method, path }: { readonly method: string; readonly path: string }): boolean {
  if (method === "GET" || /^\/(?:interactions|webhooks|applications|users)\//.test(path)) return false;
  return !/^\/channels\/\d+\/messages$/.test(path) || path.includes(LOG);
}

/**
 * @param before steps before that one, each with a comma behind it
 * @param more further commands
 * @param keys further keys of each command
 */
export function everyStep({ before = "", more = "", keys = "" } = {}): string {
  const commands = Object.entries(STEPS).map(([name, step]) =>
    `  ${name}: { description: Does it, options: { who: { type: user, description: Who, required: true } }, ${keys}do: [ ${before}${
      step.replaceAll("{who}", "{options.who}")
    }, { reply: "done" } ] }`
  );
  return `name: Bot\ncooldowns: { default_rate: 0 }${NAMES}\ncommands:\n${commands.join("\n")}\n${more}`;
}
