import { Form } from "../validation/form.ts";

/** Characters of the header as it is sent, in its URL encoding (source: Discord docs, resources/audit log). */
const LONGEST = 512;

/**
 * What the audit log of the server will say of a request.
 *
 * @throws RestError with code 50035 when it is too long or not encoded
 */
export function auditReason(header: string | null): string | undefined {
  if (header === null) return;
  const form = new Form();
  form.text(["reason"], header, LONGEST);
  form.finish();
  try {
    return decodeURIComponent(header);
  } catch {
    form.add(["reason"], "STRING_TYPE_CONVERT", "The reason is not URL-encoded.");
    form.finish();
  }
}
