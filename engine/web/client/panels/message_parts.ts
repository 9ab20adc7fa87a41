/** What belongs to messages and comes after their texts. */
import { lazyPart } from "./lazy_part.tsx";

/** The buttons and selects below a message, or all that it is made of. */
export const MessageControls = lazyPart(
  () => import("../components/message_controls.tsx").then(({ MessageControls }) => MessageControls),
  { style: "controls" },
);
