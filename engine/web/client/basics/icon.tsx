/** Simple line drawings, 24 units wide, in the colour of the text around them. */
const PATHS = {
  hash: "M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16",
  menu: "M4 7h16M4 12h16M4 17h16",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-5.6 6.5-5.6s6.1 2 6.5 5.600M16 4.300a3.5 3.5 0 0 1 0 6.400M18 14.800c2 .7 3.2 2.5 3.5 5.2",
  close: "M6 6l12 12M18 6 6 18",
  reply: "M10 8 4.5 13l5.5 5M5 13h8.500c3.6 0 6 2 6 6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  send: "M4 12 20 4.5 14.5 20l-3-6.500L4 12Zm7.5 1.500L20 4.5",
  eye:
    "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5 2.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z",
  image: "M4 5h16v14H4zM4 16l4.5-4.5 4 4L15.5 12.5 20 17M15.5 9h.01",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  chat: "M4 5h16v11.500H11L6.500 20v-3.500H4zM8 9.500h8M8 12.500h5",
  at: "M16 8v5a3 3 0 0 0 5 2V12a9 9 0 1 0-4 7.500M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z",
  chevron: "M6 9.500 12 15.500l6-6",
  check: "M5 12.500 10 17.500 19.500 7",
  down: "M12 5v13M6 12.5 12 18.500l6-6",
  alert: "M12 4 2.5 20h19L12 4Zm0 6v4.500M12 17.500h.01",
  speaker: "M4 9.500h3.500L12 5.500v13l-4.500-4H4zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11",
  thread: "M5 5h14v9H9l-4 4zM12 18h3l4 3v-6",
  smile:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.500 14.500c.8 1.400 2 2 3.500 2s2.700-.6 3.500-2M9 9.500h.01M15 9.500h.01",
  edit: "M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19 4 20ZM13.500 7l3.500 3.500",
  mic: "M12 15a3 3 0 0 0 3-3V7a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3ZM5.500 12a6.500 6.500 0 0 0 13 0M12 18.500V21",
  mic_off:
    "M12 15a3 3 0 0 0 3-3V7a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3ZM5.500 12a6.500 6.500 0 0 0 13 0M12 18.500V21M4 3l16 18",
  phones: "M4 15v-2a8 8 0 0 1 16 0v2M4 14h3v6H4zM17 14h3v6h-3z",
  phones_off: "M4 15v-2a8 8 0 0 1 16 0v2M4 14h3v6H4zM17 14h3v6h-3zM4 3l16 18",
  leave: "M10 5H5v14h5M14 8l4 4-4 4M18 12H9",
  why:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.500 9.600a2.600 2.600 0 1 1 3.800 2.300c-.9.5-1.300 1-1.300 2M12 16.800h.01",
  flask:
    "M9 3h6M10 3v6L4.500 18.500A1.500 1.500 0 0 0 6 21h12a1.500 1.500 0 0 0 1.500-2.500L14 9V3M7.500 15h9",
  repeat: "M4 11a7 7 0 0 1 7-6h6M14 2l3 3-3 3M20 13a7 7 0 0 1-7 6H7M10 22l-3-3 3-3",
  attach: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM12 8v8M8 12h8",
  back: "M14.500 5.500 8 12l6.500 6.500",
  gauge: "M4 18a8 8 0 1 1 16 0M12 18l4-5.500",
  link: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
