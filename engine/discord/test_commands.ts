/** Command bodies for property tests, and what Discord tells back of them. */
import fc from "fast-check";

export type Body = Record<string, unknown>;

const LOCALES = ["de", "en-GB", "fr", "ja", "no"];
const text = fc.string({ minLength: 1, maxLength: 12 });
const name = fc.stringMatching(/^[a-z]{1,8}$/);
const localizations = fc.dictionary(fc.constantFrom(...LOCALES), text, { minKeys: 1, maxKeys: 3 });
const numbers = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: most });

const named = { name, description: text };
const translated = { name_localizations: localizations, description_localizations: localizations };

/** Optional fields are present or absent, never `undefined`. */
function record<Fields extends Record<string, fc.Arbitrary<unknown>>>(
  required: Fields,
  optional: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Body> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
}

const uniquely = (items: fc.Arbitrary<Body>) =>
  fc.uniqueArray(items, { selector: (item) => item.name, minLength: 1, maxLength: 4 });

const choice = (value: fc.Arbitrary<unknown>) =>
  record({ name: text, value }, { name_localizations: localizations });

const option = fc.oneof(
  record({ type: fc.constant(3), ...named }, {
    ...translated,
    required: fc.boolean(),
    choices: uniquely(choice(text)),
    min_length: fc.nat(100),
    max_length: fc.integer({ min: 1, max: 100 }),
    autocomplete: fc.boolean(),
  }),
  record({ type: fc.constantFrom(4, 10), ...named }, {
    required: fc.boolean(),
    choices: uniquely(choice(fc.integer())),
    min_value: fc.integer({ min: -9, max: 9 }),
    max_value: fc.integer({ min: -9, max: 9 }),
    autocomplete: fc.boolean(),
  }),
  record({ type: fc.constant(7), ...named }, { required: fc.boolean(), channel_types: numbers(5) }),
  record({ type: fc.constantFrom(5, 6, 8, 9, 11), ...named }, { ...translated, required: fc.boolean() }),
);
const subcommand = record({ type: fc.constant(1), ...named }, { ...translated, options: uniquely(option) });
const group = record({ type: fc.constant(2), ...named, options: uniquely(subcommand) }, {});

const common = {
  name_localizations: localizations,
  default_member_permissions: fc.bigInt({ min: 0n, max: 1n << 53n }).map(String),
  contexts: numbers(2),
  integration_types: numbers(1),
  nsfw: fc.boolean(),
};

export const commandBody: fc.Arbitrary<Body> = fc.oneof(
  record(named, {
    ...common,
    type: fc.constant(1),
    description_localizations: localizations,
    options: fc.oneof(uniquely(option), uniquely(fc.oneof(subcommand, group))),
  }),
  record({ type: fc.constantFrom(2, 3), name: text }, common),
);

/** What Discord tells of a command that was registered by this body: its defaults are filled in, sets are sorted. */
export function echo(body: Body, random = false): Body {
  const told: Body = {
    id: "1",
    application_id: "901",
    version: "2",
    type: 1,
    description: "",
    default_member_permissions: null,
    dm_permission: true,
    contexts: random ? [0, 1, 2] : null,
    integration_types: [0],
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...body,
  };
  for (const key of ["contexts", "integration_types"]) {
    if (Array.isArray(told[key])) told[key] = [...told[key]].sort().reverse();
  }
  if (body.options) told.options = (body.options as Body[]).map((inner) => echoOption(inner, random));
  return Object.fromEntries(Object.entries(told).reverse());
}

function echoOption(option: Body, filled: boolean): Body {
  const defaults = filled
    ? {
      name_localizations: null,
      description_localizations: {},
      required: false,
      autocomplete: false,
      choices: [],
    }
    : {};
  const inner = option.options
    ? { options: (option.options as Body[]).map((nested) => echoOption(nested, filled)) }
    : {};
  return { ...defaults, ...option, ...inner };
}
