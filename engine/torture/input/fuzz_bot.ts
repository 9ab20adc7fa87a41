/** A bot with something of everything that people can send to a bot: options of every kind, buttons, selects, forms. */

/** What `ping` answers; nothing else says it. */
export const ALIVE = "The bot lives.";
/** What controls and forms answer when they act. */
export const ACTED = "It was done.";

export const FUZZ_BOT = `
name: Bot
prefix: "!"
cooldowns: { default_rate: 0 }
data:
  coins: { type: number, per: member, default: 1 }
commands:
  ping: { description: Ping, reply: "${ALIVE}" }
  all:
    description: Every kind of option
    aliases: [every]
    options:
      count: { type: integer, description: How many, required: true, min: 1, max: 100 }
      share: { type: number, description: How much }
      loud: { type: boolean, description: Whether loud }
      who: { type: user, description: Who }
      where: { type: channel, description: Where }
      role: { type: role, description: Which role }
      whom: { type: mentionable, description: Who or what }
      mood: { type: string, description: How, choices: [kind, formal] }
      text: { type: string, description: Whatever, max_length: 200 }
    reply: "{options.count} {options.share} {options.loud} {options.who.name} {options.where.name} {options.role.name} {options.mood} {options.text}"
  say:
    description: Repeat
    options: { text: { type: string, description: What, required: true } }
    do:
      - add: { to: coins, amount: 1 }
      - reply: { embed: { title: "{options.text}", description: "{options.text} {data.coins}", fields: [{ name: "{options.text}", value: "{upper(options.text)}" }] } }
  group:
    description: Group
    subcommands:
      one: { description: One, options: { text: { type: string, description: What } }, reply: "one {options.text}" }
      two: { description: Two, reply: two }
  panel:
    description: Controls
    reply:
      text: Press
      buttons:
        - { id: go, label: Go, who: anyone, do: [{ reply: "${ACTED}" }] }
        - { id: mine, label: Mine, who: asker, do: [{ reply: "${ACTED}" }] }
        - { id: form, label: Form, who: anyone, do: [{ modal: { id: sheet, title: Form, fields: { word: { label: Word } }, do: [{ reply: "${ACTED}" }] } }] }
      select: { id: pick, options: [a, b], who: anyone, do: [{ reply: "${ACTED}" }] }
events:
  hears: { when: { message: { contains: [heard] } }, do: { reply: heard } }
  joins: { when: member_join, do: { add: { to: coins, amount: 1 } } }
  reacts: { when: { reaction_add: {} }, do: { add: { to: coins, amount: 1 } } }
`;
