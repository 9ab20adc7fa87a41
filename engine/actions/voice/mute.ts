/** The actions `mute` and `unmute`: whether a person can be heard in voice. */
import { permissionBits } from "../../model/permissions.ts";
import { voiceAction } from "./voice_action.ts";

const NEEDED = permissionBits(["mute_members"]);

export const MUTE = voiceAction(
  {
    name: "mute",
    description:
      "Lets nobody hear a person in voice: the person alone, or a map with who and reason. `timeout` is what keeps somebody " +
      "from writing.",
    nearMisses: ["voice_mute", "server_mute"],
  },
  "a mute in voice",
  NEEDED,
  { mute: true },
);

export const UNMUTE = voiceAction(
  {
    name: "unmute",
    description: "Lets a person be heard in voice again: the person alone, or a map with who and reason.",
    nearMisses: ["voice_unmute"],
  },
  "the end of a mute in voice",
  NEEDED,
  { mute: false },
);
