/** The bot that a new owner finds, and that `new` writes: never over anything. */
import { ownCommand } from "../../model/own_command.ts";

export const SCHEMA_FILE = "cordial.schema.json";
export const STARTER_FILE = "starter.yaml";

export interface StarterParts {
  /** What people call the bot. */
  readonly name: string;
  /** The variable of its token. */
  readonly token: string;
}

export const STARTER: StarterParts = { name: "Starter", token: "DISCORD_TOKEN" };

export function starterBot({ name, token }: StarterParts = STARTER): string {
  return `# yaml-language-server: $schema=./${SCHEMA_FILE}
# This is your ${
    name === STARTER.name ? "first" : "new"
  } bot. Change it and save: the running bot follows at once.
# Everything after a # is a comment for people; the bot does not read it.

name: ${JSON.stringify(name)}
token: \${${token}}          # stands in the file .env, never here
prefix: "!"

# What people see below the bot's name. It changes every five minutes.
statuses:
  every: 5m
  list:
    - { type: watching, text: "{guilds} servers | {users} users" }
    - { type: custom, text: "Try {commands} commands with /" }

# What the bot remembers, here of each person.
data:
  cookies: { type: number, per: user, default: 0, min: 0 }

commands:
  # Answers to /hello and to !hello. "who" is a person that one picks or mentions.
  hello:
    description: Greet someone
    aliases: [hi]
    category: Fun
    options:
      who:  { type: user, description: Whom to greet, required: true }
      mood: { type: string, description: How to say it, choices: [kind, formal], default: kind }
    reply:
      embed:
        title: "Hello, {options.who.name}!"
        description: "{user.mention} sends {options.mood} greetings."
        color: "#5865F2"

  # One of these answers is picked each time.
  coin:
    description: Flip a coin
    aliases: [flip]
    category: Fun
    reply:
      random:
        - "🪙 Heads!"
        - "🪙 Tails!"

  # A button does steps: this one counts, and changes the message that it stands under.
  cookie:
    description: Take a cookie from the jar
    category: Fun
    reply:
      text: "🍪 The jar is open, {user.name}."
      buttons:
        - label: Take one
          style: success
          do:
            - add: { to: cookies, amount: 1 }
            - edit: { text: "You have {data.cookies} {plural(data.cookies, 'cookie', 'cookies')}.", buttons: keep }

  # "rest of the line" goes into the last text option: !echo see you tomorrow
  echo:
    description: Say something back
    category: Fun
    options:
      text: { type: string, description: What to say, required: true, max_length: 200 }
    reply: "{options.text}"

  # Only the person who asked sees an ephemeral answer (with /server; a !server answer is for everybody).
  server:
    description: Show some facts about this server
    category: Info
    reply:
      ephemeral: true
      embed:
        title: "{server.name}"
        fields:
          - { name: Members, value: "{server.members}", inline: true }
          - { name: Created, value: "{server.created}", inline: true }
        footer: { text: "Asked by {user.name}" }
        color: success

  # Also stands in the menu that opens on a right click on a person, under Apps.
  profile:
    description: Show a person's profile
    as: [slash, prefix, user_menu]
    menu_name: Show profile
    category: Info
    options:
      who: { type: user, description: Whose profile, required: true }
    reply:
      embed:
        author: { name: "{options.who.name}" }
        fields:
          - { name: User name, value: "{options.who.username}", inline: true }
          - { name: On Discord since, value: "{options.who.created}", inline: true }

# What the bot does by itself.
events:
  morning:
    when: { message: { contains: [good morning] } }
    do: { react: "👋" }

# What people do, and what the bot is to do then: ${ownCommand("check")} tries it.
tests:
  - name: The jar counts
    steps:
      - run: /cookie
        expect: "🍪 The jar is open, alice."
      - press: Take one
        expect: { text: You have 1 cookie., edited: true }
  - run: /hello who:@bob
    expect: { embed: { title: "Hello, bob!" } }
`;
}
