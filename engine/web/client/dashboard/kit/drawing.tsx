/** Line drawings of the dashboard, 24 units wide; fetched with it. */
const PATHS = {
  overview: "M4 19.5h16M6.500 16v-5M12 16V5M17.500 16V8.500",
  log: "M5 6h14M5 10.500h14M5 15h9M5 19.500h6",
  errors: "M12 4 2.500 20h19L12 4Zm0 6v4.500M12 17.500h.01",
  runs: "M6 4v16M6 6h6M6 12h10M6 18h7M14 6h.01M18 12h.01M15 18h.01",
  definitions: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  extensions: "M10 5a2 2 0 1 1 4 0v1.500h4V11h1.500a2 2 0 1 1 0 4H18v4.500H6V15h1a2 2 0 1 0 0-4H6V6.500h4z",
  schedules: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.500l3.500 2",
  backups: "M4 5h16v4H4zM5.500 9v10h13V9M9.500 13h5",
  servers: "M4 5h16v6H4zM4 13h16v6H4zM7.500 8h.01M7.500 16h.01",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4.500 4.500",
  reload: "M19.500 12a7.500 7.500 0 1 1-2.200-5.300L19.500 9M19.500 4v5h-5",
  pause: "M8.500 5v14M15.500 5v14",
  play: "M7 5l12 7-12 7z",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
} as const;

export type DrawingName = keyof typeof PATHS;

export function Drawing({ name, size = 18 }: { name: DrawingName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
