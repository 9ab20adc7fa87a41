import assert from "node:assert/strict";
import project from "../../../deno.json" with { type: "json" };
import { permissionFlags } from "./permission_flags.ts";

Deno.test("permissionFlags asks for everywhere on the disk, and never while the program runs", () => {
  assert.deepEqual(permissionFlags({ read: ["."], write: ["data"] }), [
    "--allow-read",
    "--allow-write",
    "--no-prompt",
  ]);
});

Deno.test("permissionFlags takes every form that deno.json knows", () => {
  const set = {
    net: ["discord.com", "127.0.0.1"],
    env: { allow: true, deny: ["AWS_KEY"], ignore: ["HOME", "USER"] },
    run: false,
    ffi: [],
    sys: true,
  };
  assert.deepEqual(permissionFlags(set), [
    "--allow-net=discord.com,127.0.0.1",
    "--allow-env",
    "--deny-env=AWS_KEY",
    "--ignore-env=HOME,USER",
    "--allow-sys",
    "--allow-read",
    "--allow-write",
    "--no-prompt",
  ]);
});

Deno.test("the engine runs no programs, loads no libraries and asks the system nothing", () => {
  const flags = permissionFlags(project.permissions.engine).join(" ");
  assert.doesNotMatch(flags, /run|ffi|sys|import|--allow-all/);
});
