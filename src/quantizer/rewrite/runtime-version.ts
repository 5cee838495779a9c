import { minRuntimeVersion as declaredVersion, type Model } from '../../model';
import { compareReleases, minRuntimeVersion } from '../../runtimes';

const METADATA_NAME = 'min_runtime_version';
/** Converters store it as text padded with zeros to 16 bytes. */
const FIELD_BYTES = 16;

/** Raises the oldest runtime that the metadata names, where the new operator versions need a newer one. */
export function raiseMinRuntimeVersion(model: Model): Model {
  const declared = declaredVersion(model);
  const entry = model.metadata.find((candidate) => candidate.name === METADATA_NAME);
  if (declared === null || entry === undefined) return model;
  const needed = model.operatorCodes.reduce((newest, code) => {
    const release = minRuntimeVersion(code.builtin, code.version);
    return release !== null && compareReleases(release, newest) > 0 ? release : newest;
  }, declared);
  if (needed === declared) return model;
  const data = new Uint8Array(FIELD_BYTES);
  data.set(new TextEncoder().encode(needed).subarray(0, FIELD_BYTES));
  const others = model.metadata.filter((candidate) => candidate !== entry);
  const tensors = model.subgraphs.flatMap((subgraph) => subgraph.tensors);
  const isShared = [...others, ...tensors].some(({ buffer }) => buffer === entry.buffer);
  const index = isShared ? model.buffers.length : entry.buffer;
  const buffers = [...model.buffers];
  buffers[index] = { data, location: 'inline' };
  const metadata = model.metadata.map((candidate) =>
    candidate === entry ? { ...candidate, buffer: index } : candidate,
  );
  return { ...model, buffers, metadata };
}
