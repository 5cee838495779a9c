import { defaultOf, type FieldValue } from './record-reader';
import { SCHEMA, TABLES } from './schema/generated/tables';
import type { BuiltinOptions } from './schema/generated/types';
import type { FieldSchema } from './schema/field-schema';

export type OptionsKind = Exclude<BuiltinOptions['kind'], 'UNKNOWN'>;
export type OptionsOf<Kind extends OptionsKind> = Extract<BuiltinOptions, { readonly kind: Kind }>;

/** Options by their kind and the fields that differ from the schema's defaults. */
export type PartialOptions = {
  [Kind in OptionsKind]: { readonly kind: Kind } & Partial<OptionsOf<Kind>>;
}[OptionsKind];

/** Options of this kind with every field at the schema's default. Throws a `RangeError` for no kind of the schema. */
export function defaultOptions<Kind extends OptionsKind>(kind: Kind): OptionsOf<Kind> {
  const fields: readonly FieldSchema[] | undefined = TABLES[kind];
  if (fields === undefined) throw new RangeError(`${kind} are no options of the schema.`);
  const options: Record<string, FieldValue> = { kind };
  for (const field of fields) {
    if (field.deprecated !== true) options[field.name] = defaultOf(field, SCHEMA);
  }
  return asOptions<Kind>(options);
}

/** The options with what is not given at the schema's default. */
export function completeOptions(options: PartialOptions): BuiltinOptions {
  return { ...defaultOptions(options.kind), ...options } as BuiltinOptions;
}

/** The tables that fill the record and the interfaces of the options are generated from one schema. */
function asOptions<Kind extends OptionsKind>(options: object): OptionsOf<Kind> {
  return options as OptionsOf<Kind>;
}
