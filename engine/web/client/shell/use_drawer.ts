import { useEffect, useState } from "preact/hooks";

export type Drawer = "channels" | "members";

/** Widths below which the columns become drawers; the style sheet uses the same. */
const NARROW = "(max-width: 760px)";
const MEDIUM = "(max-width: 1080px)";

export interface DrawerState {
  readonly open: Drawer | undefined;
  /** The member list: a column beside the chat where there is room, a drawer where there is not. */
  readonly areMembersShown: boolean;
  toggleChannels(): void;
  toggleMembers(): void;
  close(): void;
}

export function useDrawer(): DrawerState {
  const [open, setOpen] = useState<Drawer>();
  const [hasColumn, setHasColumn] = useState(true);
  const isMedium = useMatches(MEDIUM);
  const isNarrow = useMatches(NARROW);

  useEffect(() => setOpen(undefined), [isMedium, isNarrow]);
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    document.querySelector<HTMLElement>(`.${open}-drawer button`)?.focus();
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && setOpen(undefined);
    addEventListener("keydown", onKeyDown);
    return () => {
      removeEventListener("keydown", onKeyDown);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);

  const toggle = (drawer: Drawer) => setOpen((now) => now === drawer ? undefined : drawer);
  return {
    open,
    areMembersShown: isMedium ? open === "members" : hasColumn,
    toggleChannels: () => toggle("channels"),
    toggleMembers: () => isMedium ? toggle("members") : setHasColumn(!hasColumn),
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
