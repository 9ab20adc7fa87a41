/** Parts of the chat that it does without when it opens. */
import { h } from "preact";
import { lazyPart } from "./lazy_part.tsx";

export const FormDialog = lazyPart(
  () => import("../modal/form_dialog.tsx").then(({ FormDialog }) => FormDialog),
  { style: "form" },
);

export const PeopleDialog = lazyPart(
  () => import("../people/people_dialog.tsx").then(({ PeopleDialog }) => PeopleDialog),
  { style: "people" },
);

export const ContextMenu = lazyPart(
  () => import("../menu/context_menu.tsx").then(({ ContextMenu }) => ContextMenu),
  { style: "menu" },
);

export const PollCard = lazyPart(
  () => import("../poll/poll_card.tsx").then(({ PollCard }) => PollCard),
  { style: "poll" },
);

export const RichPart = lazyPart(
  () => import("../components/rich_part.tsx").then(({ RichPart }) => RichPart),
  { style: "parts" },
);

export const SelectField = lazyPart(
  () => import("../components/select_field.tsx").then(({ SelectField }) => SelectField),
);

/** Stands where a channel begins. */
export const EmptyChannel = lazyPart(
  () => import("../chat/empty_channel.tsx").then(({ EmptyChannel }) => EmptyChannel),
);

/** With all that goes with commands and mentions; it is fetched as soon as the chat stands there. */
export const Composer = lazyPart(
  () => import("../composer/composer.tsx").then(({ Composer }) => Composer),
  {
    style: "composer",
    waiting: h("div", { class: "composer" }, h("div", { class: "composer-box waiting" })),
  },
);

/** Stands in the place of a message while that is changed. */
export const EditField = lazyPart(
  () => import("../message/edit_field.tsx").then(({ EditField }) => EditField),
);

/** What the menus of the chat offer. */
export const loadMenus = () => import("../menu/menus.ts");
