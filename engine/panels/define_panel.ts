/** What a panel offers → the panel, whose asks are checked before they are done. */
import * as z from "zod";
import { type Panel, PanelRefusal, type PanelType } from "../model/panels/panel.ts";

interface Ask<Given, Answer> {
  /** What it takes. */
  readonly given: z.ZodType<Given>;
  /** It changes something, and is refused where the page may only look. */
  readonly writes?: boolean;
  run(given: Given): Answer | Promise<Answer>;
}

export interface PanelSpec<Type extends PanelType> {
  readonly asks: {
    readonly [Name in keyof Type["asks"]]: Ask<Type["asks"][Name]["given"], Type["asks"][Name]["answer"]>;
  };
  watch?(tell: (news: Type["news"]) => void): () => void;
}

export interface PanelRights {
  /** Whether the page may change things. */
  readonly canWrite: boolean;
}

export function definePanel<Type extends PanelType>(spec: PanelSpec<Type>, { canWrite }: PanelRights): Panel {
  const asks: ReadonlyMap<string, Ask<never, unknown>> = new Map(Object.entries(spec.asks));
  return {
    async ask(name, given) {
      const ask = asks.get(name);
      const read = ask?.given.safeParse(given);
      if (!ask || !read?.success) {
        throw new PanelRefusal("The page and the program do not fit together. Reload the page.");
      }
      if (ask.writes && !canWrite) throw new PanelRefusal("This page may look and change nothing.");
      return await ask.run(read.data);
    },
    ...(spec.watch ? { watch: (tell) => spec.watch!(tell) } : {}),
  };
}
