/** Which channels are expected in the server, beside those that there are. */
import type { PlaygroundGuild } from "../../model/playground.ts";
import type { ChannelExpectation } from "../../schema/keys/tests/expectation.ts";
import type { Block, Row } from "./row.ts";

export function compareChannels(
  expected: readonly ChannelExpectation[],
  { channels }: Pick<PlaygroundGuild, "channels">,
): readonly Block[] {
  if (expected.length === 0) return [];
  const names = new Set(channels.map(({ name }) => name));
  const rows = expected.map(({ name: { text }, there }): Row => {
    const actual = names.has(text);
    return { label: text, expected: show(there), actual: show(actual), same: actual === there };
  });
  return [{ title: "channels", rows }];
}

function show(there: boolean): string {
  return there ? "there" : "none such";
}
