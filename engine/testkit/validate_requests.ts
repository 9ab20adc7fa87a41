/**
 * Holds requests against Discord's own description of its API, so that tests notice a request that Discord would not
 * take even where the local Discord does.
 */
import { pathsList } from "discord-api-spec";
import * as spec from "discord-api-spec/zod";

export interface CheckedRequest {
  readonly method: string;
  /** Without the version and the query: `/channels/1/messages`. */
  readonly path: string;
  /** The parsed JSON; `undefined` when none was sent. */
  readonly body?: unknown;
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
  readonly maximum?: unknown;
  readonly minimum?: unknown;
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
}

interface Schema {
  safeParse(
    value: unknown,
  ): { success: boolean; data?: unknown; error?: { readonly issues: readonly unknown[] } };
}

/** The schema of each body, by the description's own paths; several where one of them must fit. */
const BODIES: Readonly<Record<string, readonly Schema[] | { readonly each: Schema }>> = {
  "POST /channels/{channel_id}/messages": [spec.MessageCreateRequestSchema],
  "PATCH /channels/{channel_id}/messages/{message_id}": [spec.MessageEditRequestPartialSchema],
  "POST /interactions/{interaction_id}/{interaction_token}/callback": [
    spec.PongInteractionCallbackRequestSchema,
    spec.CreateMessageInteractionCallbackRequestSchema,
    spec.UpdateMessageInteractionCallbackRequestSchema,
    spec.ApplicationCommandAutocompleteCallbackRequestSchema,
    spec.ModalInteractionCallbackRequestSchema,
  ],
  "POST /webhooks/{webhook_id}/{webhook_token}": [spec.IncomingWebhookRequestPartialSchema],
  "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original": [
    spec.IncomingWebhookUpdateRequestPartialSchema,
  ],
  "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": [
    spec.IncomingWebhookUpdateRequestPartialSchema,
  ],
  "POST /users/@me/channels": [spec.CreatePrivateChannelRequestSchema],
  "POST /guilds/{guild_id}/channels": [spec.CreateGuildChannelRequestSchema],
  "PATCH /channels/{channel_id}": [
    spec.UpdateGuildChannelRequestPartialSchema,
    spec.UpdateThreadRequestPartialSchema,
  ],
  "POST /channels/{channel_id}/threads": [
    spec.CreateTextThreadWithoutMessageRequestSchema,
    spec.CreateForumThreadRequestSchema,
  ],
  "POST /channels/{channel_id}/messages/{message_id}/threads": [
    spec.CreateTextThreadWithMessageRequestSchema,
  ],
  "POST /guilds/{guild_id}/roles": [spec.CreateRoleRequestSchema],
  "PATCH /guilds/{guild_id}/roles": { each: spec.UpdateRolePositionsRequestSchema },
  "PATCH /guilds/{guild_id}/roles/{role_id}": [spec.UpdateRoleRequestPartialSchema],
  "PUT /guilds/{guild_id}/bans/{user_id}": [spec.BanUserFromGuildRequestSchema],
  ...commandBodies("/applications/{application_id}/commands"),
  ...commandBodies("/applications/{application_id}/guilds/{guild_id}/commands"),
};

/** Documented, but not in the description: a command's age restriction. */
const UNDESCRIBED: readonly string[] = ["nsfw"];

/** Routes whose body has no named schema: their paths with what a body must look like. */
const PLAIN: Readonly<Record<string, (body: unknown) => boolean>> = {
  "POST /channels/{channel_id}/messages/bulk-delete": (body) => {
    const { messages } = (body ?? {}) as { messages?: unknown };
    return Array.isArray(messages) && messages.length >= 2 && messages.length <= 100;
  },
  "PUT /channels/{channel_id}/permissions/{overwrite_id}": (body) =>
    hasOnly(body, { type: (value) => value === 0 || value === 1, allow: isBits, deny: isBits }),
  "POST /channels/{channel_id}/webhooks": (body) => hasOnly(body, { name: isText }),
  "PATCH /guilds/{guild_id}/members/@me": (body) => hasOnly(body, { nick: isText }),
  "PATCH /guilds/{guild_id}/members/{user_id}": (body) =>
    hasOnly(body, {
      nick: isText,
      roles: Array.isArray,
      mute: isBoolean,
      deaf: isBoolean,
      channel_id: isText,
      communication_disabled_until: (value) => isText(value) && !Number.isNaN(Date.parse(String(value))),
      flags: Number.isInteger,
    }),
};

const isText = (value: unknown) => typeof value === "string";
const isBits = (value: unknown) => typeof value === "string" && BITS.test(value);
const isBoolean = (value: unknown) => typeof value === "boolean";

/** Whether a body is an object of these fields, each `null` or as its check wants it. */
function hasOnly(body: unknown, checks: Readonly<Record<string, (value: unknown) => boolean>>): boolean {
  return typeof body === "object" && body !== null &&
    Object.entries(body).every(([name, value]) => value === null || (checks[name]?.(value) ?? false));
}

/**
 * What Discord's API description finds wrong with a request, as sentences; empty when it is right.
 *
 * Unknown fields count as wrong too: Discord would silently ignore them.
 */
export function validateRequest({ method, path, body }: CheckedRequest): string[] {
  const route = findRoute(method, path);
  if (!route) return [`${method} ${path}: Discord has no such route`];
  const name = `${method} ${route}`;
  const plain = PLAIN[name];
  if (plain) return plain(body) ? [] : [`${name}: the body is not what Discord expects`];
  const schema = BODIES[name];
  if (!schema) return body === undefined || body === null ? [] : [`${name}: no schema is known for its body`];
  if ("each" in schema) {
    if (!Array.isArray(body)) return [`${name}: the body must be a list`];
    return body.flatMap((item, index) =>
      judge([schema.each], item).map((what) => `${name}: ${index}.${what}`)
    );
  }
  return judge(schema, body).map((what) => `${name}: ${what}`);
}

function commandBodies(path: string): Record<string, readonly Schema[] | { readonly each: Schema }> {
  return {
    [`POST ${path}`]: [spec.ApplicationCommandCreateRequestSchema],
    [`PUT ${path}`]: { each: spec.ApplicationCommandUpdateRequestSchema },
    [`PATCH ${path}/{command_id}`]: [spec.ApplicationCommandPatchRequestPartialSchema],
  };
}

function findRoute(method: string, path: string): string | undefined {
  const routes: Readonly<Record<string, readonly string[]>> = pathsList;
  const parts = path.split("/");
  const fitting = (routes[method.toLowerCase()] ?? []).filter((route) => {
    const wanted = route.split("/");
    return wanted.length === parts.length &&
      wanted.every((part, i) => part.startsWith("{") || part === parts[i]);
  });
  // A path with a word in place (`@me`) says more than one with a placeholder.
  return fitting.sort((a, b) => a.split("{").length - b.split("{").length)[0];
}

function judge(schemas: readonly Schema[], body: unknown): string[] {
  const value = withNumericPermissions(body);
  let best: readonly Issue[] | undefined;
  let unknown: string[] | undefined;
  for (const schema of schemas) {
    const { success, data, error } = schema.safeParse(value);
    if (success) {
      const fields = unknownFields(value, data, "");
      if (!unknown || fields.length < unknown.length) unknown = fields;
      continue;
    }
    const issues = (error?.issues ?? []) as readonly Issue[];
    if (!best || weight(issues) < weight(best)) best = issues;
  }
  return unknown ?? (best ?? []).flatMap((issue) => describe(issue, []));
}

/** Fields that hold permission bits. */
const WITH_BITS = new Set(["default_member_permissions", "permissions", "allow", "deny"]);
const BITS = /^\d+$/;

/** Discord takes permission bits as a string, as its documentation says; the description has only the number. */
function withNumericPermissions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumericPermissions);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      WITH_BITS.has(name) && isBits(inner) ? Number(inner) : withNumericPermissions(inner),
    ]),
  );
}

/** A wrong `type` means that another schema was meant; such a branch says the least. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, { path, code }) => sum + (path.at(-1) === "type" && code === "invalid_value" ? 100 : 1),
    0,
  );
}

function describe(issue: Issue, before: readonly PropertyKey[]): string[] {
  const path = [...before, ...issue.path];
  const branches = issue.errors ?? [];
  if (issue.code === "invalid_union" && branches.length > 0) {
    const nearest = branches.reduce((a, b) => weight(b) < weight(a) ? b : a);
    return nearest.flatMap((inner) => describe(inner, path));
  }
  const facts = [
    issue.expected === undefined ? "" : `expected ${issue.expected}`,
    issue.minimum === undefined ? "" : `at least ${issue.minimum}`,
    issue.maximum === undefined ? "" : `at most ${issue.maximum}`,
    issue.values === undefined ? "" : `one of ${issue.values.join(", ")}`,
  ].filter((fact) => fact !== "");
  return [
    `${path.map(String).join(".") || "the body"}: ${[issue.code ?? issue.message, ...facts].join(", ")}`,
  ];
}

/** Schemas drop fields that they do not know; what is missing from their result is such a field. */
function unknownFields(sent: unknown, known: unknown, path: string): string[] {
  if (Array.isArray(sent)) {
    return sent.flatMap((item, index) =>
      unknownFields(item, (known as unknown[])[index], `${path}${index}.`)
    );
  }
  if (typeof sent !== "object" || sent === null || typeof known !== "object" || known === null) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    if (key in known) return unknownFields(value, (known as Record<string, unknown>)[key], `${path}${key}.`);
    return UNDESCRIBED.includes(key) || value === undefined
      ? []
      : [`${path}${key}: Discord does not know this field`];
  });
}
