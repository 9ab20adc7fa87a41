import { Drawing } from "./drawing.tsx";
import { usePageFacts } from "./page_facts.ts";

/** Puts a text where it can be pasted from. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const { tell } = usePageFacts();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => tell(`Copied ${what}.`),
      () => tell("The browser did not let it be copied. Select the text and copy it.", true),
    );
  return (
    <button type="button" class="dash-button" onClick={copy}>
      <Drawing name="copy" size={16} />
      Copy
    </button>
  );
}
