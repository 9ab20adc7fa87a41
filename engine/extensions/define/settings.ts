import type { Fields, FieldValues } from "../../model/fields.ts";

/** Settings that know their types wherever they are read: `SETTINGS.of(context).limit`. */
export interface Settings<F extends Fields = Fields> {
  readonly fields: F;
  /** What the bot sets. */
  of(context: { readonly settings: unknown }): FieldValues<F>;
}

/** Settings apart from the extension, so that commands beside it can read them with their types. */
export function defineSettings<const F extends Fields>(fields: F): Settings<F> {
  return { fields, of: ({ settings }) => settings as FieldValues<F> };
}
