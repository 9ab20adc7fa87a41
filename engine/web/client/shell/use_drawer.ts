import { useEffect, useRef, useState } from "preact/hooks";

export type Drawer = "channels" | "side";

/** What can stand beside the chat. */
export type Side = "members" | "why" | "lab";

/** Widths below which the columns become drawers; the style sheet uses the same. */
const NARROW = "(max-width: 760px)";
const MEDIUM = "(max-width: 1080px)";

export interface DrawerState {
  readonly open: Drawer | undefined;
  /** Beside the chat where there is room, in a drawer where there is not. */
  readonly side: Side | undefined;
  toggleChannels(): void;
  toggleSide(side: Side): void;
  close(): void;
}

/** @param first what stands beside the chat of a wide window */
export function useDrawer(first: Side): DrawerState {
  const [open, setOpen] = useState<Drawer>();
  const [column, setColumn] = useState<Side | undefined>(first);
  const [drawn, setDrawn] = useState<Side>("members");
  // Taken before the chat is made inert, which takes the focus from what is in it.
  const opener = useRef<HTMLElement | null>(null);
  const toggle = (drawer: Drawer | undefined) => {
    if (!open && document.activeElement instanceof HTMLElement) opener.current = document.activeElement;
    setOpen(drawer);
  };
  const isMedium = useMatches(MEDIUM);
  const isNarrow = useMatches(NARROW);

  useEffect(() => setOpen(undefined), [isMedium, isNarrow]);
  useEffect(() => {
    if (!open) return;
    document.querySelector<HTMLElement>(`.${open}-drawer button`)?.focus();
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && setOpen(undefined);
    addEventListener("keydown", onKeyDown);
    return () => {
      removeEventListener("keydown", onKeyDown);
      opener.current?.focus();
    };
  }, [open]);

  return {
    open,
    side: isMedium ? open === "side" ? drawn : undefined : column,
    toggleChannels: () => toggle(open === "channels" ? undefined : "channels"),
    toggleSide(side) {
      if (!isMedium) return setColumn(column === side ? undefined : side);
      setDrawn(side);
      toggle(open === "side" && drawn === side ? undefined : "side");
    },
    close: () => setOpen(undefined),
  };
}

function useMatches(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const onChange = () => setMatches(list.matches);
    list.addEventListener("change", onChange);
    return () => list.removeEventListener("change", onChange);
  }, [query]);
  return matches;
}
