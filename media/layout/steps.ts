import { assignX } from './coordinates';
import type { LayoutInput, LayoutResult } from './graph';
import { buildLayers } from './layers';
import { orderRows } from './order';
import { assignRanks } from './ranks';
import { drawRoutes } from './routes';

/** The layout in steps of a few milliseconds; the caller stops it by not asking for the next. Deterministic. */
export function* layoutSteps(input: LayoutInput): Generator<undefined, LayoutResult> {
  const ranks = assignRanks(input);
  yield undefined;
  const layers = buildLayers(input, ranks);
  yield* orderRows(layers);
  const x = yield* assignX(layers);
  return drawRoutes(input, layers, x);
}
