/** Holds the page's states against the rules of axe-core: WCAG and its best practices. */
import assert from "node:assert/strict";
import axe from "axe-core";
import type { APIModalInteractionResponseCallbackComponent, APIPoll } from "discord-api-types/v10";
import type { Page } from "playwright-core";
import { FakePeople } from "./testing/fake_people.ts";
import { EVERY_PART, report } from "./testing/fake_help.ts";
import { helpEmbed } from "./testing/fake_playground.ts";
import { reaction } from "./testing/fake_gestures.ts";
import { ADA, BO, BOT, GENERAL } from "./testing/fake_world.ts";
import { inBrowser, type Opened } from "./testing/in_browser.ts";
