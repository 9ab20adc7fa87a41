/** Runs a script of this folder in a fresh process and reads the JSON that it prints. */
export async function isolated<Result>(script: string): Promise<Result> {
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--v8-flags=--expose-gc", import.meta.resolve(script)],
    stderr: "inherit",
  }).output();
  if (!success) throw new Error(`${script} failed`);
  return JSON.parse(new TextDecoder().decode(stdout));
}
