/** The secret that lets a page in: made anew for every server, told to nobody but the owner's terminal. */
import { nodeModule } from "../../model/node_module.ts";

/** 192 random bits in base64url: 32 characters that are also valid in a subprotocol's name. */
export function makePageToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

/** Compares in a time that tells nothing about either text, not even their lengths. */
export function sameToken(given: string, expected: string): boolean {
  return nodeModule("node:crypto").timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Uint8Array {
  return nodeModule("node:crypto").createHash("sha256").update(text).digest();
}
