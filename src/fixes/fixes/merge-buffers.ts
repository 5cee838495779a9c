import type { Model } from '../../model';
import type { Fix } from '../fix';

/** FNV-1a over the bytes, to compare only buffers that can be equal. */
function hash(bytes: Uint8Array): number {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** For each buffer the first one with the same bytes. Buffers of variables are left alone: each has its own state. */
function firstEqual(model: Model): number[] {
  const first = model.buffers.map((_, index) => index);
  const variable = new Set(
    model.subgraphs.flatMap(({ tensors }) => tensors.filter((t) => t.isVariable).map((t) => t.buffer)),
  );
  const bySize = new Map<number, number[]>();
  model.buffers.forEach(({ data }, index) => {
    if (data.length === 0 || variable.has(index)) return;
    bySize.set(data.length, [...(bySize.get(data.length) ?? []), index]);
  });
  for (const group of bySize.values()) {
    if (group.length < 2) continue;
    const seen = new Map<number, number[]>();
    for (const index of group) {
      const { data } = model.buffers[index]!;
      const key = hash(data);
      const candidates = seen.get(key) ?? [];
      const same = candidates.find((other) => equal(model.buffers[other]!.data, data));
      if (same !== undefined) first[index] = same;
      else seen.set(key, [...candidates, index]);
    }
  }
  return first;
}

/** Tensors that hold the same bytes share one buffer; the duplicates become empty. */
export const mergeBuffers: Fix = {
  id: 'merge-buffers',
  title: 'Merge buffers with the same content',
  safety: 'safe',
  bound: null,
  rules: [],
  find(model) {
    const first = firstEqual(model);
    const duplicates = first.flatMap((target, index) => (target === index ? [] : [index]));
    if (duplicates.length === 0) return [];
    const bytes = duplicates.reduce((sum, index) => sum + model.buffers[index]!.data.length, 0);
    return [
      {
        subgraph: 0,
        operatorIndex: null,
        change: `merge ${duplicates.length} buffers, saves ${bytes} bytes`,
      },
    ];
  },
  apply(model, sites) {
    if (sites.length === 0) return model;
    const first = firstEqual(model);
    return {
      ...model,
      subgraphs: model.subgraphs.map((subgraph) => ({
        ...subgraph,
        tensors: subgraph.tensors.map((tensor) => ({
          ...tensor,
          buffer: first[tensor.buffer] ?? tensor.buffer,
        })),
      })),
      metadata: model.metadata.map((entry) => ({ ...entry, buffer: first[entry.buffer] ?? entry.buffer })),
      buffers: model.buffers.map((buffer, index) =>
        first[index] === index ? buffer : { data: new Uint8Array(0), location: 'none' },
      ),
    };
  },
};
