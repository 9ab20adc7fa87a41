import type { Scope } from "../model/scope.ts";
import type { Mentions } from "./mentions.ts";

export interface TextTemplate {
  /**
   * The text with its placeholders filled in, at most `LONGEST_TEXT` long. What is absent prints nothing.
   * `mentions` collects the people and roles that the author's own words mention: in the text itself, and in
   * placeholders that print a mention or an id. Never one that stands in a text which a member typed. Where the
   * message may ping @everyone (`mentions.everyone`), one that a member typed is broken.
   */
  render(scope: Scope, mentions?: Mentions): string;
  /** The whole text, where there is nothing to compute. */
  readonly constant: string | undefined;
  /** The variables that it reads. */
  readonly uses: ReadonlySet<string>;
}
