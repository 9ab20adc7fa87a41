import assert from "node:assert/strict";
import { MAX_UPLOAD_BYTES } from "../../protocol.ts";
import { fileName, fileSize, readFiles } from "./read_files.ts";

Deno.test("readFiles keeps name, type and every byte", async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  const file = new File([bytes], "a; b,ü.bin", { type: "image/png" });
  const [address] = await readFiles([file]);
  assert.match(address!, /^data:image\/png;name=a%3B%20b%2C%C3%BC\.bin;base64,/);
  assert.deepEqual(Uint8Array.fromBase64(address!.split(",")[1]!), bytes);
  assert.deepEqual([fileName(address!), fileSize(address!)], ["a; b,ü.bin", 100_000]);
});

Deno.test("readFiles refuses what is too big together with what is there", async () => {
  await assert.rejects(readFiles([new File(["ab"], "x")], MAX_UPLOAD_BYTES - 1), /4 MB at most/);
  assert.deepEqual(await readFiles([new File(["a"], "x")], MAX_UPLOAD_BYTES - 1), [
    "data:application/octet-stream;name=x;base64,YQ==",
  ]);
});
