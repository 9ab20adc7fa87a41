import type { APIContainerComponent } from "discord-api-types/v10";
import type { ComponentChildren } from "preact";
import { hexColor } from "../state/directory.ts";
import { SpoilerCover } from "./spoiler_cover.tsx";

/** Parts in a box of their own, with a bar in the bot's colour. */
export function ContainerBox({ container, children }: {
  container: APIContainerComponent;
  children: ComponentChildren;
}) {
  const { accent_color: color, spoiler = false } = container;
  const bar = typeof color === "number" ? { "--embed-color": hexColor(color) } : undefined;
  return (
    <SpoilerCover isHidden={spoiler}>
      <section class={bar ? "container accented" : "container"} style={bar}>{children}</section>
    </SpoilerCover>
  );
}
