/** The token that the address bar brought, and what a person chose; both live as long as the browser's tab. */
import type { Choice } from "../state/page_state.ts";

const TOKEN = "cordial.token";
const CHOICE = "cordial.choice";

/** Whether a text can be a token at all: those of the program's own making, and `DASHBOARD_TOKEN`. */
export function isToken(text: string): boolean {
  return /^[\w-]{16,128}$/.test(text);
}

export function storeToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
}

/** Takes the token out of the address, so that it is in no bookmark and on no picture of the screen. */
export function takeToken(): string | undefined {
  const given = location.hash.slice(1);
  if (isToken(given)) {
    storeToken(given);
    history.replaceState(null, "", location.pathname);
  }
  return sessionStorage.getItem(TOKEN) ?? undefined;
}

/** What was chosen before, with the person whom the address names: `#as=101`. */
export function storedChoice(): Choice {
  const nothing: Choice = { guildId: undefined, channels: {}, actingAs: undefined };
  const actingAs = /^#as=(\d{1,20})$/.exec(location.hash)?.[1];
  const named = actingAs ? { actingAs } : {};
  if (actingAs) history.replaceState(null, "", location.pathname);
  try {
    return { ...nothing, ...JSON.parse(sessionStorage.getItem(CHOICE) ?? "{}"), ...named };
  } catch {
    return { ...nothing, ...named };
  }
}

/** Opens a tab of its own for a person; the browser hands it this tab's token, and nobody else. */
export function openTabFor(personId: string): void {
  open(`/#as=${personId}`);
}

export function storeChoice(choice: Choice): void {
  sessionStorage.setItem(CHOICE, JSON.stringify(choice));
}
