import type { ComponentChildren } from "preact";
import { safeUrl } from "./safe_url.ts";

/** A link out of the page, opened only by a person's click; without a proper address just its text. */
export function ExternalLink({ url, children, class: name }: {
  url: string;
  children: ComponentChildren;
  class?: string;
}) {
  const href = safeUrl(url);
  if (!href) return <span class={name}>{children}</span>;
  return (
    <a class={name} href={href} title={href} target="_blank" rel="noopener noreferrer nofollow">{children}</a>
  );
}
