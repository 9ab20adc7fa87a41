/** Ids of buttons that somebody has changed, kept, or carried elsewhere. */
import { startTestBot } from "../../testkit/test_bot.ts";
import type { Trial } from "../trial.ts";
import { errorsOf, pingsOf } from "./shown.ts";

const bot = (name: string, prefix: string) => `
name: ${name}
prefix: "${prefix}"
cooldowns: { default_rate: 0 }
commands:
  own: { description: Own, reply: { text: own, timeout: 1h, buttons: [ { label: Mine, do: [ { reply: "did {user.name} ${name}" } ] } ] } }
`;

export const forgedPresses: Trial = {
  name: "ids of buttons that are forged, replayed or somebody else's",
  times: { short: 100, long: 1_500 },
  async run({ times, random, token, evidence, progress }) {
    const broken: string[] = [];
    const kinds = ["changed", "of another bot", "somebody else's", "too late"] as const;
    let [refused, done] = [0, 0];
    await using tested = await startTestBot({ "one.yaml": bot("One", "!"), "two.yaml": bot("Two", "?") }, {
      rateLimits: false,
      validate: false,
      token,
    });
    await tested.say("?own");
    const foreign = idIn(tested.local.playground.snapshot().messages);
    for (; done < times; done++) {
      const kind = kinds[done % kinds.length]!;
      await tested.say("!own");
      const own = idIn(tested.local.playground.snapshot().messages);
      let by = tested.actor;
      if (kind === "changed") forge(tested, changed(own, random));
      else if (kind === "of another bot") forge(tested, foreign);
      else if (kind === "somebody else's") by = "Cy";
      // A replay: the id is right, and its time is over.
      else if (done % 100 === 99) await tested.advance(3_600_000);
      else forge(tested, `${own.slice(0, -1)}${own.endsWith("A") ? "B" : "A"}`);
      const seen = await press(tested, by);
      if (seen.includes("did ")) broken.push(`${kind}: the button worked: ${seen}`);
      else refused++;
      tested.local.clients.forge();
      broken.push(...pingsOf(tested, [tested.personId("Bo"), tested.personId("Cy")]));
      if (done % 25 === 24) await tested.advance(30_000), await tested.local.caughtUp();
      progress(done);
    }
    await tested.say("!own");
    const seen = await tested.press("Mine");
    if (!seen.includes("did Bo One")) broken.push(`a real press is not answered any more: ${seen}`);
    const errors = errorsOf(tested, evidence);
    for (const error of errors.slice(0, 5)) broken.push(`an error nobody foresaw: ${error.slice(0, 300)}`);
    return { times: done, figures: { refused, worked: done - refused, errors: errors.length }, broken };
  },
};

type Tested = Awaited<ReturnType<typeof startTestBot>>;

/** A button that is switched off meanwhile cannot be pressed at all. */
async function press(tested: Tested, by: string): Promise<string> {
  try {
    return await tested.press("Mine", by);
  } catch (error) {
    if (String(error).includes("switched off")) return "refused by the client";
    throw error;
  }
}

function forge(tested: Tested, custom_id: string): void {
  tested.local.clients.forge((payload) => ({
    ...payload,
    data: { ...payload["data"] as object, custom_id },
  }));
}

/** The newest id in what was posted. */
function idIn(messages: unknown): string {
  return JSON.stringify(messages).match(/c1~[^"]+/g)?.at(-1) ?? "";
}

/** One character is another one, something is cut, or something follows. */
function changed(id: string, random: () => number): string {
  const at = Math.floor(random() * id.length);
  const other = String.fromCharCode(33 + Math.floor(random() * 90));
  const made = random() < 0.7 ? id.slice(0, at) + other + id.slice(at + 1) : id.slice(0, at);
  return made === id ? `${id}x` : made;
}
