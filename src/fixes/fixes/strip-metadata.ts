import type { Fix } from '../fix';

/** The runtimes read none of it, but for the memory plan that an offline planner left, which stays. */
const READ_BY_RUNTIMES = new Set(['OfflineMemoryAllocation', 'min_runtime_version']);

export const stripMetadata: Fix = {
  id: 'strip-metadata',
  title: 'Remove metadata and descriptions',
  safety: 'safe',
  bound: null,
  rules: [],
  find(model) {
    const entries = model.metadata.filter(({ name }) => !READ_BY_RUNTIMES.has(name));
    if (entries.length === 0 && model.description === null) return [];
    const bytes = entries.reduce((sum, { buffer }) => sum + (model.buffers[buffer]?.data.length ?? 0), 0);
    const names = entries.map(({ name }) => name).join(', ');
    return [
      { subgraph: 0, operatorIndex: null, change: `remove ${names || 'the description'} (${bytes} bytes)` },
    ];
  },
  apply(model, sites) {
    if (sites.length === 0) return model;
    const removed = model.metadata
      .filter(({ name }) => !READ_BY_RUNTIMES.has(name))
      .map(({ buffer }) => buffer);
    const used = new Set(model.subgraphs.flatMap(({ tensors }) => tensors.map(({ buffer }) => buffer)));
    return {
      ...model,
      description: null,
      metadata: model.metadata.filter(({ name }) => READ_BY_RUNTIMES.has(name)),
      metadataBuffer: [],
      buffers: model.buffers.map((buffer, index) =>
        removed.includes(index) && !used.has(index) ? { data: new Uint8Array(0), location: 'none' } : buffer,
      ),
    };
  },
};
