/** What stands beside the chat to tell why the bot did what it did. */
import { lazyPart } from "./lazy_part.tsx";

export const WhySide = lazyPart(() => import("../why/why_side.tsx").then(({ WhySide }) => WhySide), {
  style: "why",
});
