/** The actions `deafen` and `undeafen`: whether a person hears others in voice. */
import { permissionBits } from "../../model/permissions.ts";
import { voiceAction } from "./voice_action.ts";

const NEEDED = permissionBits(["deafen_members"]);

export const DEAFEN = voiceAction(
  {
    name: "deafen",
    description: "Lets a person hear nobody in voice: the person alone, or a map with who and reason.",
    nearMisses: ["deaf", "voice_deafen"],
  },
  "somebody to deafen",
  NEEDED,
  { deaf: true },
);

export const UNDEAFEN = voiceAction(
  {
    name: "undeafen",
    description: "Lets a person hear others in voice again: the person alone, or a map with who and reason.",
    nearMisses: ["undeaf", "voice_undeafen"],
  },
  "somebody to undeafen",
  NEEDED,
  { deaf: false },
);
