import assert from "node:assert/strict";
import fc from "fast-check";
import { GUILD, GUILD_ID, id } from "../../runtime/test_world.ts";
import { command, group } from "../../runtime/test_program.ts";
import { TestRuns } from "../test_run.ts";
import { addRole, liftRoles, toggleRole } from "./change_roles.ts";

const BAN = command("ban");

function withFile(...roles: string[]): TestRuns {
  const commandRoles = new Map(roles.length > 0 ? [["ban", roles]] : []);
  return new TestRuns({ program: { access: { commandRoles, teamOwns: false, ownersSkipCooldowns: false } } });
}

const own = (runs: TestRuns) => runs.servers.views.get(GUILD_ID)?.commandRoles.get("ban");
const [NEWS, MASTER, ELSEWHERE] = [id(300), id(301), id(999)] as const;

Deno.test("addRole adds to what the bot's file says of this server", async () => {
  const runs = withFile(NEWS, ELSEWHERE);
  assert.equal(await addRole(runs.bot, GUILD, BAN, NEWS), "config_there_already");
  assert.equal(own(runs), undefined);
  assert.equal(await addRole(runs.bot, GUILD, BAN, MASTER), "config_added");
  assert.deepEqual(own(runs), [NEWS, MASTER]);
});

Deno.test("liftRoles leaves nothing behind, except where it must speak against the bot's file", async () => {
  const plain = withFile();
  assert.equal(await liftRoles(plain.bot, GUILD, BAN), "config_not_limited");
  await addRole(plain.bot, GUILD, BAN, NEWS);
  assert.equal(await liftRoles(plain.bot, GUILD, BAN), "config_lifted");
  assert.equal(own(plain), undefined);
  for (const role of [NEWS, ELSEWHERE]) {
    const filed = withFile(role);
    assert.equal(await liftRoles(filed.bot, GUILD, BAN), "config_lifted");
    assert.deepEqual(own(filed), []);
    assert.equal(await liftRoles(filed.bot, GUILD, BAN), "config_not_limited");
    assert.deepEqual(own(filed), []);
  }
});

Deno.test("a subcommand begins with no roles of its own, and can be lifted out of its group's", async () => {
  const roles = group("roles", [command("add")]);
  const add = roles.subcommands.get("add")!;
  const { bot, servers } = new TestRuns({ commands: [roles] });
  await addRole(bot, GUILD, roles, NEWS);
  assert.equal(await liftRoles(bot, GUILD, add), "config_lifted");
  assert.deepEqual(servers.views.get(GUILD_ID)?.commandRoles.get("roles add"), []);
  assert.equal(await toggleRole(bot, GUILD, add, MASTER), "config_added");
  assert.deepEqual(servers.views.get(GUILD_ID)?.commandRoles.get("roles add"), [MASTER]);
  assert.equal(await toggleRole(bot, GUILD, add, MASTER), "config_removed");
  assert.deepEqual(servers.views.get(GUILD_ID)?.commandRoles.get("roles add"), []);
  assert.deepEqual(servers.views.get(GUILD_ID)?.commandRoles.get("roles"), [NEWS]);
});

Deno.test("toggleRole removes a deleted role, and adds none", async () => {
  const runs = withFile();
  await runs.servers.updateCommandRoles(GUILD_ID, "ban", () => [ELSEWHERE]);
  assert.equal(await toggleRole(runs.bot, GUILD, BAN, ELSEWHERE), "config_removed");
  assert.equal(await toggleRole(runs.bot, GUILD, BAN, ELSEWHERE), undefined);
  assert.equal(await toggleRole(runs.bot, GUILD, BAN, GUILD_ID), undefined);
  assert.equal(own(runs), undefined);
});

Deno.test("changes leave each role at most once, and nothing that was not asked for", async () => {
  const role = fc.constantFrom(NEWS, MASTER, id(302));
  const step = fc.oneof(
    fc.record({ what: fc.constant("add" as const), role }),
    fc.record({ what: fc.constant("toggle" as const), role }),
    fc.record({ what: fc.constant("lift" as const), role }),
  );
  const property = fc.asyncProperty(
    fc.array(role, { maxLength: 3 }),
    fc.array(step),
    async (filed, steps) => {
      const inFile = [...new Set(filed)];
      const runs = withFile(...inFile);
      const wanted = new Set(inFile);
      for (const { what, role } of steps) {
        if (what === "lift") {
          await liftRoles(runs.bot, GUILD, BAN);
          wanted.clear();
        } else if (what === "toggle") {
          await toggleRole(runs.bot, GUILD, BAN, role);
          if (!wanted.delete(role)) wanted.add(role);
        } else {
          await addRole(runs.bot, GUILD, BAN, role);
          wanted.add(role);
        }
      }
      assert.deepEqual(own(runs) ?? inFile, [...wanted]);
    },
  );
  await fc.assert(property);
});
