import assert from "node:assert/strict";
import { ADA, BO, BOT, GENERAL } from "../../testing/fake_world.ts";
import { seen, snapshot } from "../../testing/fake_snapshot.ts";
import { formOf } from "./form.ts";
import { newPress } from "./press.ts";
import { applyChanges, worldOf } from "./world.ts";

const modal = (interactionId: string, title = "Ticket") => ({
  interactionId,
  applicationId: BOT.id,
  channelId: GENERAL,
  custom_id: "ticket",
  title,
  components: [],
});
const silence = { type: "no_answer", channelId: GENERAL, onlyFor: ADA.id, applicationId: BOT.id } as const;

Deno.test("applyChanges opens forms for their person, newest in front, and closes them", () => {
  const world = worldOf(snapshot({ modals: [{ onlyFor: ADA.id, modal: modal("1") }] }));
  const after = applyChanges(world, [
    { type: "modal", onlyFor: ADA.id, modal: modal("2") },
    { type: "modal", onlyFor: BO.id, modal: modal("3") },
    { type: "modal", onlyFor: ADA.id, modal: modal("2") },
  ], 0);
  assert.equal(after.forms.length, 3);
  assert.equal(formOf(after.forms, ADA.id)?.modal.interactionId, "2");
  assert.equal(formOf(after.forms, undefined), undefined);
  const closed = applyChanges(after, [{ type: "modal_close", onlyFor: ADA.id, interactionId: "2" }], 0);
  assert.equal(formOf(closed.forms, ADA.id)?.modal.interactionId, "1");
});

Deno.test("applyChanges notes a form without an answer at the form, and other silence in the channel", () => {
  const world = worldOf(snapshot({ modals: [{ onlyFor: ADA.id, modal: modal("1") }] }));
  const failed = applyChanges(world, [{ ...silence, command: "Ticket", messageId: "5" }], 0);
  assert.deepEqual([failed.forms[0]?.failures, failed.presses, failed.entries.size], [1, [], 0]);
  const other = applyChanges(world, [{ ...silence, command: "ban" }], 0);
  assert.deepEqual([other.forms[0]?.failures, other.entries.get(GENERAL)?.length], [0, 1]);
});

Deno.test("applyChanges ends the waiting of the press that a form answers", () => {
  const message = { ...seen("1").message, author: BOT };
  const of = { channelId: GENERAL, messageId: message.id, customId: "open", applicationId: BOT.id };
  const world = {
    ...worldOf(snapshot()),
    presses: [newPress({ ...of, personId: ADA.id }, 0), newPress({ ...of, personId: BO.id }, 0)],
  };
  const { presses } = applyChanges(world, [{ type: "modal", onlyFor: ADA.id, modal: modal("1") }], 0);
  assert.deepEqual(presses.map(({ personId }) => personId), [BO.id]);
});
