import type { Storage } from "../../model/storage.ts";

const BYTES = 32;

/**
 * The key with which a bot signs the ids of its buttons and selects: made once and kept, so that those of messages that
 * were sent before a restart still hold.
 * @throws StorageError
 */
export async function controlKey({ values }: Pick<Storage, "values">): Promise<Uint8Array> {
  const entry = await values.update("engine", "control_key", (present) => {
    if (present && typeof present.value === "string" && decode(present.value).length === BYTES) {
      return present;
    }
    return { value: crypto.getRandomValues(new Uint8Array(BYTES)).toBase64() };
  });
  return decode(String(entry?.value));
}

/** No bytes for what is no base64. */
function decode(text: string): Uint8Array {
  try {
    return Uint8Array.fromBase64(text);
  } catch {
    return new Uint8Array();
  }
}
