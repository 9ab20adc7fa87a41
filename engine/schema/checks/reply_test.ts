import { command, embed, long, many, testProblems } from "../test_problems.ts";

const reply = (value: string) => command(`description: a\nreply: ${value}`);

testProblems("checkReply", [
  [reply(long(2000))],
  [reply(`»${long(2001)}`), "too-long"],
  [reply(`"{${long(2001)}}"`)],
  [reply("»''"), "nothing-to-say"],
  [command("description: a\nreply:»"), "empty-value"],
  [reply("»{ ephemeral: true }"), "nothing-to-say"],
  [reply("{ »random: [] }"), "nothing-to-say"],
  [reply("{ random: [a, { text: b, weight: 3 }] }")],
  [reply("{ »random: [ { text: a, weight: 0 } ] }"), "no-weight"],
  [reply("{ random: [ { text: a, weight: »-1 } ] }"), "out-of-range"],
  [reply("{ »text: a, random: [b] }"), "random-beside-text"],
  [reply("{ random: [ »{ ephemeral: true } ] }"), "nothing-to-say"],
  [reply(`{ embeds: [${many(10, () => "{ title: a }")}] }`)],
  [reply(`{ embeds: [${many(11, (n) => `${n === 10 ? "»" : ""}{ title: a }`)}] }`), "too-many"],
  [reply(`{ embeds: [ »{ description: ${long(4000)} }, { description: ${long(2001)} } ] }`), "too-long"],
  [reply(`{ embeds: [ { description: ${long(4000)} }, { description: "{${long(2001)}}" } ] }`)],
]);

testProblems("checkEmbed", [
  [embed("»{ color: success }"), "empty-embed"],
  [embed("»{ title: '' }"), "empty-embed"],
  [embed("{ title: »[a] }"), "yaml-bracket-start"],
  [embed(`{ title: »${long(257)} }`), "too-long"],
  [embed(`{ author: »${long(257)} }`), "too-long"],
  [embed(`{ footer: »${long(2049)} }`), "too-long"],
  [embed(`{ fields: [ { name: »${long(257)}, value: »${long(1025)} } ] }`), "too-long", "too-long"],
  [embed(`{ fields: [${many(26, (n) => `${n === 25 ? "»" : ""}{ name: a, value: b }`)}] }`), "too-many"],
  [embed("{ title: a, url: »example.com }"), "bad-address → https://example.com"],
  [embed("{ title: a, image: »cat }"), "bad-address"],
  [embed("{ title: a, image: »'javascript:alert(1)' }"), "bad-address"],
  [embed("{ title: a, image: '{user.avatar}' }")],
  [embed("{ title: a, footer: { text: a, icon: »b } }"), "bad-address"],
]);
