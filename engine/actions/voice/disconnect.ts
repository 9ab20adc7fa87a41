/** The action `disconnect`: takes a person out of their voice channel. */
import { permissionBits } from "../../model/permissions.ts";
import { voiceAction } from "./voice_action.ts";

export const DISCONNECT = voiceAction(
  {
    name: "disconnect",
    description: "Takes a person out of their voice channel: the person alone, or a map with who and reason.",
    nearMisses: ["voice_kick", "kick_from_voice", "disconnect_member"],
  },
  "somebody to disconnect",
  permissionBits(["move_members"]),
  { channelId: null },
);
