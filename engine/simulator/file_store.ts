export interface StoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** Uploaded files by attachment id. The oldest go when there are too many bytes. */
export class FileStore {
  readonly #files = new Map<string, StoredFile>();
  #bytes = 0;

  constructor(readonly limit: number = 64 * 1024 * 1024) {}

  add(id: string, file: StoredFile): void {
    this.#files.set(id, file);
    this.#bytes += file.bytes.length;
    for (const [oldId, old] of this.#files) {
      if (this.#bytes <= this.limit) break;
      this.#files.delete(oldId);
      this.#bytes -= old.bytes.length;
    }
  }

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }
}
