/** Who the owners of a bot are. */
import { looksLikeToken } from "../../diagnostics/mask_secrets.ts";

export const OWNER_VARIABLE = "BOT_OWNER_ID";

/** Discord's ids (source: Discord docs, reference, snowflakes); the oldest have 17 digits. */
const ID = /^\d{17,20}$/;

export interface OwnerFacts {
  /** Ids of `BOT_OWNER_ID`. */
  readonly environment: readonly string[];
  /** Ids under `owner_ids`. */
  readonly definition: readonly string[];
  /** Whom Discord names as the application's owner, and the members of the team that owns it. */
  readonly application: { readonly ownerId?: string; readonly teamIds: readonly string[] };
  readonly teamOwns: boolean;
  /** Whether the bot runs in the local Discord. */
  readonly local: boolean;
}

/**
 * The ids of the owners. Whom the environment and the definition name own the bot; where they name nobody, the
 * application's owner does. In the local Discord that is the person at the page, who always counts: the ids of the
 * real Discord belong to nobody there.
 */
export function ownersOf(facts: OwnerFacts): readonly string[] {
  const { environment, definition, application, teamOwns, local } = facts;
  const named = [...environment, ...definition];
  const owner = application.ownerId !== undefined && (named.length === 0 || local)
    ? [application.ownerId]
    : [];
  return [...new Set([...named, ...owner, ...teamOwns ? application.teamIds : []])];
}

export interface OwnerVariable {
  readonly ids: readonly string[];
  /** What stands in it and is no id, fit to be shown. */
  readonly wrong: readonly string[];
}

/** Reads `BOT_OWNER_ID`: one id, or several with commas between them. */
export function readOwnerVariable(text: string | undefined): OwnerVariable {
  const words = (text ?? "").split(/[\s,;]+/).filter((word) => word !== "");
  const wrong = words.filter((word) => !ID.test(word));
  return { ids: words.filter((word) => ID.test(word)), wrong: wrong.map(shown) };
}

/** A token is easily pasted into the wrong line. */
function shown(word: string): string {
  return looksLikeToken(word) || word.length > 40 ? "a long text that is not shown here" : `"${word}"`;
}
