import type { Problems } from "../../diagnostics/diagnostic.ts";
import { LIMITS } from "../../model/limits.ts";
import type { BotDefinition } from "../keys/bot.ts";
import type { StatusDefinition } from "../keys/status.ts";
import { showDuration } from "../kit/duration.ts";
import { hasPlaceholder } from "../kit/placeholder.ts";
import { isAddress } from "./address.ts";
import { placeOf, placeOfValue } from "./place_of.ts";

const STREAM_HOSTS = /^(?:www\.|m\.)?(?:twitch\.tv|youtube\.com)$|^youtu\.be$/i;

/** Checks `status` and `statuses`. */
export function checkStatuses({ node, statuses }: BotDefinition, problems: Problems): void {
  const wrote = (key: string) => node.entries.find((entry) => entry.key.text === key);
  const single = wrote("status");
  const several = wrote("statuses");
  if (single && several) {
    problems.add({
      code: "status-and-statuses",
      message: "`status` and `statuses` both stand here, so it is open which of them is meant.",
      span: several.key.span,
      expected: "one of the two; several statuses stand under `statuses: { list: [ … ] }`",
      related: [{ span: single.key.span, message: "`status` stands here" }],
    });
  }
  if (several && statuses.list.length > 1 && statuses.every < LIMITS.status.interval) {
    problems.add({
      code: "status-too-fast",
      severity: "warning",
      message: `The status changes every ${
        showDuration(statuses.every)
      }; Discord drops changes that come so fast.`,
      span: several.value.kind === "map" ? placeOfValue(several.value, "every") : several.value.span,
      expected: `at least ${showDuration(LIMITS.status.interval)}`,
    });
  }
  for (const status of statuses.list) checkStatus(status, problems);
}

function checkStatus({ type, text, url, node }: StatusDefinition, problems: Problems): void {
  if (text.text.trim() === "") {
    problems.add({
      code: "empty-text",
      message: "The status text is empty.",
      span: text.span,
      expected: "a text",
    });
  }
  if (type !== "streaming") {
    if (!url) return;
    problems.add({
      code: "address-without-effect",
      severity: "warning",
      message: `Only a status of the type streaming has an address; this one is ${type}.`,
      span: placeOf(node, "url"),
      expected: "`type: streaming`, or no `url`",
    });
  } else if (!url) {
    problems.add({
      code: "missing-key",
      message: "`url` is missing: without the address of a stream Discord does not show “Streaming”.",
      span: placeOf(node, "type"),
      expected: "a line such as `url: https://www.twitch.tv/NAME`",
    });
  } else if (!hasPlaceholder(url.text) && !isStream(url.text)) {
    problems.add({
      code: "not-a-stream",
      message: "Discord shows “Streaming” only for addresses on Twitch and YouTube.",
      span: url.span,
      expected: "an address that begins with https://www.twitch.tv/ or https://www.youtube.com/",
    });
  }
}

function isStream(address: string): boolean {
  return isAddress(address) && STREAM_HOSTS.test(new URL(address).hostname);
}
