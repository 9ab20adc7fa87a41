import type { Storage } from "../model/storage.ts";
import { memoryBackend } from "./memory/memory_backend.ts";
import { SerialStorage, type StorageOptions } from "./serial_storage.ts";

/** A storage that forgets everything with the process. It behaves as the one with a file otherwise. */
export function createMemoryStorage(options: StorageOptions): Storage {
  return new SerialStorage(memoryBackend(), options);
}
