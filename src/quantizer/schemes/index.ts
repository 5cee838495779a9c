import type { SchemeName } from '../recipe/recipe';
import { dynamicScheme } from './dynamic';
import { float16Scheme } from './float16';
import { int8Scheme } from './int8';
import type { Scheme } from './scheme';
import { weightOnlyScheme } from './weight-only';

export const SCHEMES: Readonly<Record<SchemeName, Scheme>> = {
  dynamic: dynamicScheme,
  'weight-only': weightOnlyScheme,
  float16: float16Scheme,
  int8: int8Scheme,
};
