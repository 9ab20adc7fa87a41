/** A text in which names stand between backticks. */
export function Ticked({ text }: { readonly text: string }) {
  const parts = text.split("`");
  // A lone backtick is one.
  if (parts.length % 2 === 0) return <>{text}</>;
  return <>{parts.map((part, at) => at % 2 === 0 ? part : <code key={at}>{part}</code>)}</>;
}
