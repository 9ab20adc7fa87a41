/** The colours of what the engine itself says, 0xRRGGBB; an author can change each. */
export const DEFAULT_THEME = {
  menu: 0x2b2d31,
  category: 0x5865f2,
  success: 0x00ff00,
  error: 0xff0000,
  warning: 0xffff00,
  credits: 0xffd700,
} as const;

export type ThemeColour = keyof typeof DEFAULT_THEME;
export type Theme = Readonly<Record<ThemeColour, number>>;
