import { OWN_LIMITS } from "../model/limits.ts";
import type { Texts } from "../model/texts.ts";
import { code } from "./code.ts";

/** Why a server cannot have this prefix; `undefined` where it can. Signs and emoji are counted as people see most of them. */
export function prefixProblem(texts: Pick<Texts, "get">, prefix: string): string | undefined {
  const length = Array.from(prefix).length;
  if (prefix === "") return texts.get("prefix_empty");
  if (/[\s\p{Cc}\u200b\u2060\ufeff]/u.test(prefix)) return texts.get("prefix_blank");
  if (prefix.startsWith("/")) return texts.get("prefix_slash");
  // Discord's own lists of people and channels open on these, and `<@1>` is a mention.
  if (/^[@#]|<[@#]|@(everyone|here)/.test(prefix)) return texts.get("prefix_mention");
  if (length > OWN_LIMITS.prefix) {
    return texts.get("prefix_too_long", { most: OWN_LIMITS.prefix, length });
  }
  if (/^[\p{L}\p{N}\p{M}]+$/u.test(prefix)) {
    const short = Array.from(prefix).slice(0, OWN_LIMITS.prefix - 1).join("");
    return texts.get("prefix_letters", { suggestion: code(`${short}!`) });
  }
}
