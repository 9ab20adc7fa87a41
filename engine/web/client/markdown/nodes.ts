/** Discord's markdown as a tree of plain data. Text is a bare string; a line break in it is a line break. */
export type Inline =
  | string
  | { readonly type: Style; readonly children: readonly Inline[] }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: "user" | "role" | "channel"; readonly id: string }
  | { readonly type: "everyone"; readonly text: string }
  | { readonly type: "emoji"; readonly id: string; readonly name: string }
  /** Seconds since 1970. */
  | { readonly type: "time"; readonly seconds: number; readonly style: TimeStyle }
  | { readonly type: "command"; readonly id: string; readonly name: string };

export type Style = "strong" | "emphasis" | "underline" | "strike" | "spoiler";

/** Discord's timestamp styles (source: Discord docs, reference, message formatting). */
export type TimeStyle = "t" | "T" | "d" | "D" | "f" | "F" | "s" | "S" | "R";

export type Block =
  | { readonly type: "paragraph" | "subtext"; readonly children: readonly Inline[] }
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly type: "code_block"; readonly language: string; readonly text: string }
  | { readonly type: "quote"; readonly children: readonly Block[] }
  | List;

export interface List {
  readonly type: "list";
  /** The first number, or `undefined` for bullets. */
  readonly start: number | undefined;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly children: readonly Inline[];
  readonly lists: readonly List[];
}
