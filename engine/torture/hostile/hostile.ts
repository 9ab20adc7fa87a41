/** What people do on purpose: in definitions, in chats, in extensions; and where secrets could stand. */
import type { Part } from "../trial.ts";
import { answeringBots } from "./answering_bots.ts";
import { forgedPresses } from "./forged_presses.ts";
import { isolatedExtension } from "./isolated_extension.ts";
import { leakyPrograms } from "./leaky_programs.ts";
import { evilExpressions, loadDefinitions } from "./load_definitions.ts";
import { madeUpInteractions } from "./made_up_interactions.ts";
import { nosyPage } from "./nosy_page.ts";
import { oddNames } from "./odd_names.ts";
import { oddSigns } from "./odd_signs.ts";
import { oddWords } from "./odd_words.ts";
import { payloadPanel } from "./payload_panel.ts";
import { privateAddresses } from "./private_addresses.ts";
import { strangers } from "./strangers.ts";
import { takenAway } from "./taken_away.ts";
import { typedTexts } from "./typed_texts.ts";
import { wrongPlaces } from "./wrong_places.ts";

export const hostile: Part = {
  name: "hostile",
  trials: [
    loadDefinitions,
    evilExpressions,
    typedTexts,
    madeUpInteractions,
    forgedPresses,
    isolatedExtension,
    leakyPrograms,
    nosyPage,
    payloadPanel,
    oddNames,
    oddWords,
    oddSigns,
    privateAddresses,
    answeringBots,
    strangers,
    wrongPlaces,
    takenAway,
  ],
};
