/** C and C++ for a firmware project that runs models on TensorFlow Lite Micro. */
import { exampleMain } from './example-main';
import { baseName, cIdentifier, uniqueNames } from './identifiers';
import { modelArray } from './model-array';
import { arenaSize, modelConstants } from './model-constants';
import { opResolver } from './op-resolver';
import type { FirmwareModel, FirmwareOptions, GeneratedFile, NamedFirmwareModel } from './firmware';

export type { FirmwareModel, FirmwareOptions, GeneratedFile } from './firmware';
export { planResolver, type ResolverPlan } from './op-resolver';

/**
 * Model arrays, settings, one operator resolver for all models together, and an example program on request.
 * @throws Error where there is no model, or an operator that TensorFlow Lite Micro does not have.
 */
export function generateFirmware(
  models: readonly FirmwareModel[],
  options: FirmwareOptions = {},
): GeneratedFile[] {
  const named = nameModels(models, options);
  const [first] = named;
  if (first === undefined) throw new Error('There is no model to generate code for.');
  const resolver = named.length === 1 ? first.identifier : 'models';
  const files = [
    ...named.flatMap((model) => [...modelArray(model), modelConstants(model, options)]),
    opResolver(named, resolver),
  ];
  if (options.exampleMain) {
    files.push(exampleMain(first, resolver, arenaSize(first.arenaBytes, options) !== null));
  }
  return files;
}

function nameModels(models: readonly FirmwareModel[], options: FirmwareOptions): NamedFirmwareModel[] {
  const wanted = models.map(({ fileName }) =>
    cIdentifier(options.name !== undefined && models.length === 1 ? options.name : baseName(fileName)),
  );
  const identifiers = uniqueNames(wanted);
  return models.map((model, index) => ({ ...model, identifier: identifiers[index]! }));
}
