import type { FileList } from "../../../model/panels/files.ts";
import type { Clock } from "../../../model/clock.ts";
import { EXTENSIONS_FOLDER } from "../../paths/extension_folder.ts";
import type { Reloader } from "../../bots/reload.ts";
import { watchProject } from "../../watch/watch_project.ts";

type Tell = (list: FileList) => void;

/** Tells whoever listens how the files are, at once and after each change. The folders are only watched while somebody does. */
export class ListWatch {
  readonly #tells = new Set<Tell>();
  #unwatch: (() => void) | undefined;
  #last: string | undefined;
  /** One list at a time, so that a newer one is never overtaken. */
  #listing: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly list: () => Promise<FileList>,
    private readonly reloader: Pick<Reloader, "watch">,
    private readonly clock: Clock,
  ) {}

  add(tell: Tell): () => void {
    this.#tells.add(tell);
    this.#unwatch ??= this.#begin();
    this.#listing = this.#listing.then(async () => {
      const list = await this.list();
      if (this.#tells.has(tell)) tell(list);
    }).catch(() => {});
    return () => {
      this.#tells.delete(tell);
      if (this.#tells.size > 0) return;
      this.#unwatch?.();
      this.#unwatch = undefined;
    };
  }

  #begin(): () => void {
    const onChange = () => {
      // What cannot be listed now is listed after the next change.
      this.#listing = this.#listing.then(() => this.#tellNews()).catch(() => {});
    };
    const { folder, clock } = this;
    const unfollow = this.reloader.watch(onChange);
    const unwatch = watchProject({ folder, names: ["bots", EXTENSIONS_FOLDER], clock, onChange });
    return () => {
      unfollow();
      unwatch();
    };
  }

  async #tellNews(): Promise<void> {
    const list = await this.list();
    const text = JSON.stringify(list);
    if (text === this.#last) return;
    this.#last = text;
    for (const tell of this.#tells) tell(list);
  }
}
