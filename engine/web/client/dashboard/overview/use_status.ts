import type { Sample, Status } from "../../../../model/panels/status.ts";
import { useAsk, useNews } from "../../panels/panel_link.ts";
import { type Asked, useAsked } from "../kit/use_asked.ts";

/** An hour of samples; the engine keeps no more. */
const KEPT = 720;

/** How the bots are, followed from sample to sample. */
export function useStatus(): Asked<Status> {
  const ask = useAsk();
  const asked = useAsked(() => ask("status", "read", {}));
  useNews("status", ({ sample, ...facts }) => {
    if (asked.value) {
      asked.set({ ...asked.value, ...facts, samples: withSample(asked.value.samples, sample) });
    }
  });
  return asked;
}

function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  return (samples.at(-1)?.at ?? 0) >= sample.at ? samples : [...samples, sample].slice(-KEPT);
}
