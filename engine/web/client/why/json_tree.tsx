import { useState } from "preact/hooks";

/** Entries that are drawn at once. */
const MOST = 100;
/** Lists and maps that are open at first, by how deep they stand and how many entries they have. */
const OPEN_DEPTH = 2;
const OPEN_ENTRIES = 20;

/** A JSON value; lists and maps in it fold. */
export function JsonTree({ value }: { value: unknown }) {
  return (
    <ul class="json">
      <JsonNode value={value} depth={0} />
    </ul>
  );
}

function JsonNode({ name, value, depth }: { name?: string; value: unknown; depth: number }) {
  const entries = entriesOf(value);
  const [isOpen, setOpen] = useState(
    () => depth < OPEN_DEPTH && (depth === 0 || (entries?.length ?? 0) <= OPEN_ENTRIES),
  );
  const [all, setAll] = useState(false);
  const key = name !== undefined && <span class="json-key">{`${name}: `}</span>;
  if (!entries || entries.length === 0) {
    return (
      <li class="json-leaf">
        {key}
        <Leaf value={value} />
      </li>
    );
  }
  const [opening, closing] = Array.isArray(value) ? "[]" : "{}";
  const shown = all ? entries : entries.slice(0, MOST);
  return (
    <li>
      <button type="button" class="json-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {key}
        {opening}
        {!isOpen && (
          <span class="json-count">
            …{closing} {entries.length}
          </span>
        )}
      </button>
      {isOpen && (
        <>
          <ul>
            {shown.map(([name, one]) => <JsonNode key={name} name={name} value={one} depth={depth + 1} />)}
            {shown.length < entries.length && (
              <li class="json-leaf">
                <button type="button" class="text-button" onClick={() => setAll(true)}>
                  {entries.length - shown.length} more
                </button>
              </li>
            )}
          </ul>
          <span class="json-close" aria-hidden="true">{closing}</span>
        </>
      )}
    </li>
  );
}

function Leaf({ value }: { value: unknown }) {
  const kind = value === null ? "null" : typeof value;
  return <span class={`json-${kind}`}>{JSON.stringify(value)}</span>;
}

/** `undefined` for what has none. */
function entriesOf(value: unknown): readonly [string, unknown][] | undefined {
  return typeof value === "object" && value !== null ? Object.entries(value) : undefined;
}
